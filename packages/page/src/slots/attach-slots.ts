/** Attaches the engine to the page: each slot shows what the engine decides, updated at most once per frame. */
import type { Issue, PageContext } from '@tactful/core';
import type { Engine } from '@tactful/core/internal';
import { createActions } from '../actions/actions.ts';
import { type AntiFlicker, startAntiFlicker } from '../anti-flicker.ts';
import { ignoreErrors } from '../dom.ts';
import { createListeners } from '../listeners.ts';
import { createFactTriggers } from '../observe/fact-triggers.ts';
import { createPageDescription } from '../page-description.ts';
import { oncePerFrame } from './once-per-frame.ts';
import { type PageChanges, watchPage } from './page-changes.ts';
import type { Action, Placement } from './placement.ts';
import type { SlotSafety } from './safety.ts';
import { createSlotManager, type SlotManager } from './slot-manager.ts';

/** How slots are attached. */
export interface AttachSlotsOptions {
  /** Slots that are hidden already, by a script that ran before the config was there. */
  readonly antiFlicker?: AntiFlicker | undefined;
  /** Called for each issue of the page: a variant that is rejected, a slot that another script keeps overwriting. */
  readonly onIssue?: ((issue: Issue) => void) | undefined;
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
  /** Restores the standard content of every slot at once, until the function that it returns is called. */
  suspend(): () => void;
  /** Restores the standard content of every slot, and stops. Later calls do nothing. */
  stop(): void;
}

/** Hides the slots of a visitor who consented, until the profile has been read. */
const hideUntilReady = (engine: Engine): AntiFlicker | undefined =>
  !engine.isReady() && engine.isTailored() ? ignoreErrors(startAntiFlicker) : undefined;

/** The parts that an update needs. */
interface UpdateParts {
  readonly engine: Engine;
  readonly changes: PageChanges;
  readonly manager: SlotManager;
  readonly antiFlicker: AntiFlicker | undefined;
  readonly followPath: () => boolean;
}

/** Creates the update of the page, and the listeners that it notifies. */
function createUpdate({ engine, changes, manager, antiFlicker, followPath }: UpdateParts) {
  const factTriggers = createFactTriggers(engine);
  const placements = createListeners();
  const updates = createListeners<[PageUpdate]>();
  const update = () => {
    const hasNewNodes = changes.hasNewNodes();
    const hasNavigated = followPath();
    if (hasNavigated) factTriggers.startPage();
    updates.notify({ hasNavigated, hasNewNodes });
    if (engine.isReady()) factTriggers.fire();
    const hasChanged = manager.update({ isLoaded: changes.isLoaded(), hasNewNodes });
    changes.settle();
    if (hasChanged) placements.notify();
    antiFlicker?.restrictTo(manager.slotsToHold);
  };
  return { update, placements, updates };
}

/** Keeps the slots of the page as the engine decides. Records nothing; changes nothing without consent. */
export function attachSlotsWith(
  engine: Engine,
  safety: SlotSafety,
  options: AttachSlotsOptions = {},
): AttachedSlots {
  const { onIssue = () => undefined, antiFlicker = hideUntilReady(engine) } = options;
  const actions = new Map(Object.entries(createActions(safety)));
  const manager = createSlotManager(engine, {
    onIssue,
    actions,
    safety,
    requestUpdate: () => frame.request(),
  });
  const { setPage, followPath } = createPageDescription(engine);
  let isStopped = false;
  let isSuspended = false;
  const frame = oncePerFrame(() => {
    if (!isStopped && !isSuspended) update();
  });
  const changes = watchPage(frame.request);
  const { update, placements, updates } = createUpdate({ engine, changes, manager, antiFlicker, followPath });
  const requestUpdate = () => {
    changes.expire();
    frame.request();
  };
  const unsubscribe = engine.subscribe((change) => {
    if (change !== 'consent') return frame.request();
    changes.expire();
    // Withdrawing consent takes effect at once, also in a tab that paints no frames.
    frame.run();
  });
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
    suspend() {
      isSuspended = true;
      manager.clear();
      placements.notify();
      return () => {
        isSuspended = false;
        requestUpdate();
      };
    },
    stop() {
      isStopped = true;
      changes.stop();
      unsubscribe();
      antiFlicker?.end();
      manager.clear();
    },
  };
}
