/** Owns what the page notices beside its slots: events, the visitor's acts, and what has been seen. */
import type { Personalizer } from '@tactful/core';
import { messages } from '../actions/message.ts';
import type { AttachedPage } from '../attach-page.ts';
import { listenToAttributes } from '../collect/attributes.ts';
import { listenToDataLayer } from '../collect/data-layer.ts';
import { readJsonLd } from '../collect/json-ld.ts';
import { readOpenGraph } from '../collect/open-graph.ts';
import { createReporter } from '../collect/reporter.ts';
import { ignoreErrors, queryAll } from '../dom.ts';
import { nameOf, SLOTS } from '../slots/find-slots.ts';
import { observeExposure } from './exposure.ts';
import { maskForReplay } from './replay-masks.ts';
import { createTriggers } from './triggers.ts';

/** Watches and masks the slots of the config while the choice is tailored. */
function watchSlots(personalizer: Personalizer, page: AttachedPage, onSight: (slot: string) => void) {
  const { config, seen, isTailored } = personalizer;
  const slots = new Set(config.experiences.map(({ slot }) => slot));
  const masked = new Map<Element, () => void>();
  const sight = observeExposure(
    (element) => onSight(nameOf(element)),
    (element) => {
      // What is decided but not placed is not seen; of layouts, the root shows several.
      for (const { slot, element: placed } of page.placements())
        if (placed === element) ignoreErrors(() => seen(slot));
    },
  );
  const clear = () => {
    for (const restore of masked.values()) restore();
    masked.clear();
  };
  const look = () => {
    if (!isTailored()) return clear();
    for (const element of queryAll(SLOTS)) {
      if (masked.has(element) || !slots.has(nameOf(element))) continue;
      masked.set(element, maskForReplay(element));
      sight.watch(element);
    }
  };
  const remove = page.onPlacements(() => {
    for (const { element } of page.placements()) sight.watch(element);
  });
  return {
    look,
    stop() {
      remove();
      sight.stop();
      clear();
    },
  };
}

/**
 * Collects what the page says, fires what the visitor does, counts what was seen, and lets messages be shown.
 *
 * @returns Stops all of it.
 */
export function observePage(personalizer: Personalizer, page: AttachedPage): () => void {
  const { config } = personalizer;
  const controller = new AbortController();
  const { signal } = controller;
  const sink = createReporter(personalizer, page.describe);
  const collectors = [listenToDataLayer, listenToAttributes, readJsonLd].map((listen) =>
    listen(sink, signal),
  );
  const triggers = createTriggers(personalizer, signal);
  const waits = (slot: string) =>
    config.experiences.some(
      (experience) => experience.slot === slot && JSON.stringify(experience.trigger)?.includes('"visible"'),
    );
  const slots = watchSlots(personalizer, page, (slot) => waits(slot) && triggers.tell('visible'));

  const enter = () => personalizer.record({ name: 'page_view' });
  const look = (moved: boolean, isAfresh: boolean) => {
    if (moved) {
      enter();
      sink.turn();
      triggers.begin();
      triggers.tell('navigation');
    }
    if (!isAfresh) return;
    triggers.follow();
    for (const collect of collectors) ignoreErrors(collect);
    slots.look();
  };
  const forget = page.onLook(look);
  const loaded = () => ignoreErrors(() => readOpenGraph(sink));
  if (document.readyState === 'complete') setTimeout(loaded);
  addEventListener('load', () => setTimeout(loaded), { signal });
  // Where there is no such API, the nodes that a new address brings are noticed.
  (window as { navigation?: EventTarget }).navigation?.addEventListener('currententrychange', page.look, {
    signal,
  });
  for (const type of ['DOMContentLoaded', 'popstate']) addEventListener(type, page.look, { signal });

  page.actions.message = messages(personalizer.dismiss, page.look);
  enter();
  page.look();
  look(false, true);
  return () => {
    controller.abort();
    forget();
    slots.stop();
  };
}
