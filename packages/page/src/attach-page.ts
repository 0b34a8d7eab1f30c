/** Owns the one look at the page: what has changed is seen once a frame, whoever noticed. */
import type { ConfigIssue, Engine, PageContext } from '@tactful/core';
import { ACTIONS } from './actions/actions.ts';
import { type AntiFlicker, startAntiFlicker } from './anti-flicker.ts';
import { ignoreErrors, root, tactfulAttribute, watchNodes } from './dom.ts';
import { knownTriggers } from './observe/fact-triggers.ts';
import type { Action } from './slots/placement.ts';
import { createSlotManager, type Placement } from './slots/slot-manager.ts';

/** What was begun before, and who is told. */
export interface AttachOptions {
  /** Slots that are held already, by a script that ran before the config was there. */
  readonly hold?: AntiFlicker | undefined;
  /** Told what the page has to mend: a variant that is refused, a slot that something else keeps overwriting. */
  readonly report?: (fault: ConfigIssue) => void;
}

/** A page that is being tailored. */
export interface AttachedPage {
  /** The slots that are tailored now. */
  placements(): readonly Placement[];
  /** Calls back when they change. Returns its removal. */
  onPlacements(listener: () => void): () => void;
  /** Says what this page is, where the marks on its root do not. */
  describe(page: PageContext): void;
  /**
   * Calls back at each look, with whether another page was entered since the last, and whether nodes may have come
   * or gone, or the choice is another. Returns its removal.
   */
  onLook(listener: (moved: boolean, isAfresh: boolean) => void): () => void;
  /** Actions by name; more may be added. */
  readonly actions: { [action: string]: Action };
  /** Asks for a look before the next frame, at all that is there. */
  look(): void;
  /** Takes everything back and leaves the page alone. */
  stop(): void;
}

/** A tab that paints no frames is looked at all the same. */
const HIDDEN_MS = 200;

/** Listeners, and how one is added; adding returns its removal. */
function listening<Told extends readonly unknown[]>() {
  const listeners = new Set<(...told: Told) => void>();
  const add = (listener: (...told: Told) => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  const tell = (...told: Told) => {
    for (const listener of listeners) ignoreErrors(() => listener(...told));
  };
  return { add, tell };
}

/** Says what the page is: by the page's own words, else by the marks on the root. */
function describing(tailoring: Engine) {
  let given: PageContext = {};
  let path = '';
  const describe = (more: PageContext) => {
    given = { ...given, ...more };
    tailoring.setPage({
      type: tactfulAttribute(root, 'page'),
      category: tactfulAttribute(root, 'category'),
      minors: tactfulAttribute(root, 'audience') === 'minors',
      language: root.lang,
      path,
      ...given,
    });
  };
  const hasMoved = (): boolean => {
    if (path === location.pathname) return false;
    path = location.pathname;
    given = { host: given.host ?? {} };
    describe({});
    return true;
  };
  return { describe, hasMoved };
}

/**
 * Keeps the slots of the page at what is decided, from now on. Nothing is recorded, and nothing is changed, while
 * the choice is not tailored.
 */
export function attachSlots(tailoring: Engine, options: AttachOptions = {}): AttachedPage {
  const { report = () => {} } = options;
  const actions = { ...ACTIONS };
  const keeper = createSlotManager(tailoring, report, actions);
  const { describe, hasMoved } = describing(tailoring);
  const fireKnown = knownTriggers(tailoring);
  const placed = listening();
  const looked = listening<[moved: boolean, isAfresh: boolean]>();
  const mayHold = !tailoring.isReady() && tailoring.isTailored();
  const hold = options.hold ?? (mayHold ? startAntiFlicker() : undefined);
  let fired = new Set<string>();
  let isDue = false;
  /** True once nodes may have come or gone since the last look, or the visitor has chosen otherwise. */
  let isAfresh = true;
  let isLoaded = document.readyState === 'complete';

  const see = () => {
    isDue = false;
    // What came in this very task has not been told.
    if (nodes.takeRecords().length) isAfresh = true;
    const moved = hasMoved();
    if (moved) fired = new Set();
    looked.tell(moved, isAfresh);
    if (tailoring.isReady()) fireKnown(fired);
    const changed = keeper.update(isLoaded, isAfresh);
    // Its own changes are no news.
    nodes.takeRecords();
    isAfresh = false;
    if (changed) placed.tell();
    hold?.only(keeper.pending);
  };
  const lookAgain = () => {
    if (isDue) return;
    isDue = true;
    const run = () => isDue && ignoreErrors(see);
    requestAnimationFrame(run);
    setTimeout(run, HIDDEN_MS);
  };
  const look = () => {
    isAfresh = true;
    lookAgain();
  };

  const loaded = () => {
    isLoaded = true;
    look();
  };
  const nodes = watchNodes(look);
  const unsubscribe = tailoring.subscribe((change) => {
    if (change !== 'consent') return lookAgain();
    isAfresh = true;
    // A 'no' takes effect now, also in a tab that paints no frames.
    ignoreErrors(see);
  });
  addEventListener('load', loaded);
  addEventListener('pageshow', look);
  // Before the first look: the time may have run out already, and what was seen generic since then stays it.
  hold?.whenOver(keeper.concede);
  ignoreErrors(see);
  // Not in the next frame but now: each one counts while slots are held.
  tailoring.ready.then(() => ignoreErrors(see));

  return {
    placements: keeper.placements,
    onPlacements: placed.add,
    onLook: looked.add,
    describe,
    actions,
    look,
    stop() {
      unsubscribe();
      nodes.disconnect();
      removeEventListener('load', loaded);
      removeEventListener('pageshow', look);
      hold?.end();
      keeper.clear();
    },
  };
}
