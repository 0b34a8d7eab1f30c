/** Owns the one loop over the page: what changed is looked at once a frame, whoever noticed. */
import type { Fault, PageContext, Personalizer } from '@tactful/core';
import { listenToAttributes } from './collect/attributes.ts';
import { listenToDataLayer } from './collect/data-layer.ts';
import { readJsonLd } from './collect/json-ld.ts';
import { readOpenGraph } from './collect/open-graph.ts';
import { makeSink } from './collect/sink.ts';
import { type Hold, holdSlots } from './hold.ts';
import { quietly } from './read.ts';
import { keepSlots, type Placement } from './slots/keep.ts';
import { armTriggers } from './triggers/arm.ts';
import { watch } from './watch.ts';

export interface PageOptions {
  /** Slots that are held already, by a script that ran before the config was there. */
  readonly hold?: Hold;
  /** Told each fault of the page once: a variant that is refused, a slot that something else keeps overwriting. */
  readonly report?: (fault: Fault) => void;
}

/** A page that is being tailored. */
export interface Page {
  /** The slots that are tailored now. */
  placements(): readonly Placement[];
  /** Calls back when they change. Returns its removal. */
  onPlacements(listener: () => void): () => void;
  /** Says what this page is, where its markup does not. */
  describe(page: PageContext): void;
  /** Takes everything back and leaves the page alone. */
  stop(): void;
}

/**
 * Tailors the page from now on: reads what it says about itself, keeps its slots at what is decided, fires triggers.
 * Nothing is recorded, and nothing is changed, while the choice is not tailored.
 */
export function startPage(personalizer: Personalizer, options: PageOptions = {}): Page {
  const { report = () => {} } = options;
  const controller = new AbortController();
  const { signal } = controller;
  const told = new Set<string>();
  const listeners = new Set<() => void>();
  const sink = makeSink(personalizer);
  const triggers = armTriggers(personalizer, signal);
  const collectors = [listenToDataLayer, listenToAttributes, readJsonLd].map((listen) => listen(sink, signal));
  const keeper = keepSlots(personalizer, (fault) => {
    if (!told.has(fault.path)) report(fault);
    told.add(fault.path);
  });
  const isHeld = !options.hold && !personalizer.isReady() && personalizer.standing().choice === 'tailored';
  const hold = isHeld ? holdSlots() : options.hold;

  const look = () => {
    let moved = false;
    quietly(() => {
      moved = sink.look();
    });
    for (const collect of collectors) quietly(collect);
    quietly(() => triggers(moved));
    quietly(() => {
      if (keeper.update()) for (const listener of listeners) quietly(listener);
      hold?.only(keeper.pending());
    });
  };
  const schedule = watch(look, signal);

  const loaded = () => {
    keeper.loaded();
    readOpenGraph(sink);
    schedule();
  };
  if (document.readyState === 'complete') loaded();
  addEventListener('load', loaded, { signal });
  // A 'no' takes effect now, also in a tab that paints no frames.
  const unsubscribe = personalizer.subscribe((change) => (change === 'choice' ? look() : schedule()));
  look();
  hold?.whenOver(keeper.concede);

  return {
    placements: keeper.placements,
    onPlacements(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    describe: sink.state,
    stop() {
      controller.abort();
      unsubscribe();
      hold?.only([]);
      keeper.stop();
    },
  };
}
