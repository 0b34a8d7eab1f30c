/** Owns what the page notices beside its slots: events, the visitor's acts, and what has been seen. */
import type { Personalizer } from '@tactful/core';
import { listenToAttributes } from '../collect/attributes.ts';
import { listenToDataLayer } from '../collect/data-layer.ts';
import { readJsonLd } from '../collect/json-ld.ts';
import { readOpenGraph } from '../collect/open-graph.ts';
import { makeSink } from '../collect/sink.ts';
import { all, quietly } from '../read.ts';
import { nameOf, SLOTS } from '../slots/find.ts';
import type { Page } from '../start.ts';
import { armTriggers } from './arm.ts';
import { mask } from './mask.ts';
import { messages } from './message.ts';
import { watchSight } from './sight.ts';

/** Watches and masks the slots of the config while the choice is tailored. */
function watchSlots(personalizer: Personalizer, page: Page, onSight: (slot: string) => void) {
  const { config, seen, isTailored } = personalizer;
  const slots = new Set(config.experiences.map(({ slot }) => slot));
  const masked = new Map<Element, () => void>();
  const sight = watchSight(
    (element) => onSight(nameOf(element)),
    (element) => {
      // What is decided but not placed is not seen; of layouts, the root shows several.
      for (const { slot, element: placed } of page.placements())
        if (placed === element) quietly(() => seen(slot));
    },
  );
  const clear = () => {
    for (const restore of masked.values()) restore();
    masked.clear();
  };
  const look = () => {
    if (!isTailored()) return clear();
    for (const element of all(SLOTS)) {
      if (masked.has(element) || !slots.has(nameOf(element))) continue;
      masked.set(element, mask(element));
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
export function startSenses(personalizer: Personalizer, page: Page): () => void {
  const { config } = personalizer;
  const controller = new AbortController();
  const { signal } = controller;
  const sink = makeSink(personalizer, page.describe);
  const collectors = [listenToDataLayer, listenToAttributes, readJsonLd].map((listen) =>
    listen(sink, signal),
  );
  const triggers = armTriggers(personalizer, signal);
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
    for (const collect of collectors) quietly(collect);
    slots.look();
  };
  const forget = page.onLook(look);
  const loaded = () => quietly(() => readOpenGraph(sink));
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
