/** Attaches the engine to the page: each slot shows what the engine decides, updated at most once per frame. */
import type { ConfigIssue, PageContext } from '@tactful/core';
import type { Engine } from '@tactful/core/internal';
import { ACTIONS } from '../actions/actions.ts';
import { type AntiFlicker, startAntiFlicker } from '../anti-flicker.ts';
import { ignoreErrors, watchNodes } from '../dom.ts';
import { createListeners } from '../listeners.ts';
import { createFactTriggers } from '../observe/fact-triggers.ts';
import { createPageDescription } from '../page-description.ts';
import type { Action, Placement } from './placement.ts';
import { createSlotManager } from './slot-manager.ts';

/** How slots are attached. */
export interface AttachSlotsOptions {
  /** Slots that are hidden already, by a script that ran before the config was there. */
  readonly antiFlicker?: AntiFlicker | undefined;
  /** Called for each issue of the page: a variant that is rejected, a slot that another script keeps overwriting. */
  readonly onIssue?: ((issue: ConfigIssue) => void) | undefined;
}

/** The changes that an update has found. */
export interface PageUpdate {
  /** True if the path of the address changed since the last update. */
  readonly hasNavigated: boolean;
  /** True if nodes may have been added or removed since the last update, or consent changed. */
  readonly hasNewNodes: boolean;
}

/** The attached slots. */
export interface AttachedSlots {
  /** The slots that are personalized now. */
  placements(): readonly Placement[];
  /** Calls `listener` when the placements change. Returns its removal. */
  onPlacements(listener: () => void): () => void;
  /** Describes the page, where the attributes of its root element do not. */
  setPage(page: PageContext): void;
  /** Calls `listener` at each update. Returns its removal. */
  onUpdate(listener: (update: PageUpdate) => void): () => void;
  /** Adds or replaces an action. */
  addAction(name: string, action: Action): void;
  /** The action of that name. */
  action(name: string): Action | undefined;
  /** Requests an update of the whole page before the next frame. */
  requestUpdate(): void;
  /** Restores the standard content of every slot, and stops. Later calls do nothing. */
  stop(): void;
}

/** A tab in the background paints no frames; it is updated after this time. */
const BACKGROUND_MS = 200;

/** Returns a function that runs `update` once before the next frame, however often it is called. */
function oncePerFrame(update: () => void): { request(): void; run(): void } {
  let isRequested = false;
  const run = () => {
    isRequested = false;
    ignoreErrors(update);
  };
  const runIfRequested = () => {
    if (isRequested) run();
  };
  return {
    request() {
      if (isRequested) return;
      isRequested = true;
      requestAnimationFrame(runIfRequested);
      setTimeout(runIfRequested, BACKGROUND_MS);
    },
    run,
  };
}

/** Hides the slots of a visitor who consented, until the profile has been read. */
const hideUntilReady = (engine: Engine): AntiFlicker | undefined =>
  !engine.isReady() && engine.isTailored() ? startAntiFlicker() : undefined;

/** Keeps the slots of the page as the engine decides. Records nothing; changes nothing without consent. */
export function attachSlots(engine: Engine, options: AttachSlotsOptions = {}): AttachedSlots {
  const { onIssue = () => undefined, antiFlicker = hideUntilReady(engine) } = options;
  const actions = new Map(Object.entries<Action>(ACTIONS));
  const manager = createSlotManager(engine, { onIssue, actions });
  const { setPage, followPath } = createPageDescription(engine);
  const factTriggers = createFactTriggers(engine);
  const placements = createListeners();
  const updates = createListeners<[PageUpdate]>();
  const removal = new AbortController();
  const { signal } = removal;
  let hasNewNodes = true;
  let isLoaded = document.readyState === 'complete';

  const frame = oncePerFrame(() => {
    if (signal.aborted) return;
    // The observer has not yet been called for nodes that were added in this task.
    if (nodes.takeRecords().length) hasNewNodes = true;
    const hasNavigated = followPath();
    if (hasNavigated) factTriggers.startPage();
    updates.notify({ hasNavigated, hasNewNodes });
    if (engine.isReady()) factTriggers.fire();
    const hasChanged = manager.update({ isLoaded, hasNewNodes });
    // Ignores the changes that the update itself has made.
    nodes.takeRecords();
    hasNewNodes = false;
    if (hasChanged) placements.notify();
    antiFlicker?.restrictTo(manager.slotsToHold);
  });
  const requestUpdate = () => {
    hasNewNodes = true;
    frame.request();
  };
  const onLoad = () => {
    isLoaded = true;
    requestUpdate();
  };
  const nodes = watchNodes(requestUpdate);
  const unsubscribe = engine.subscribe((change) => {
    if (change !== 'consent') return frame.request();
    hasNewNodes = true;
    // Withdrawing consent takes effect at once, also in a tab that paints no frames.
    frame.run();
  });
  addEventListener('load', onLoad, { signal });
  addEventListener('pageshow', requestUpdate, { signal });
  // Before the first update: the time may be over already, and then what is in view keeps its standard content.
  antiFlicker?.onTimeout(manager.keepViewedStandard);
  frame.run();
  // At once, not in the next frame: slots are hidden meanwhile.
  engine.ready.then(frame.run);

  return {
    placements: manager.placements,
    onPlacements: placements.add,
    onUpdate: updates.add,
    setPage,
    addAction: (name, action) => actions.set(name, action),
    action: (name) => actions.get(name),
    requestUpdate,
    stop() {
      removal.abort();
      unsubscribe();
      nodes.disconnect();
      antiFlicker?.end();
      manager.clear();
    },
  };
}
