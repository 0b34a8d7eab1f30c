/** Updates the slots when the page or a decision changes, at most once per frame. */
import type { Engine } from '@tactful/core/internal';
import type { AntiFlicker } from '../anti-flicker.ts';
import { createListeners } from '../listeners.ts';
import { createFactTriggers } from '../observe/fact-triggers.ts';
import { type FrameUpdate, oncePerFrame } from './once-per-frame.ts';
import { type PageChanges, watchPage } from './page-changes.ts';
import type { SlotManager } from './slot-manager.ts';

/** The changes that an update has found. */
export interface PageUpdate {
  /** True if the path of the address changed since the last update. */
  readonly hasNavigated: boolean;
  /** True if nodes may have been added or removed since the last update, or consent changed. */
  readonly hasNewNodes: boolean;
}

/** The inputs of an update. */
interface UpdateInputs {
  readonly engine: Engine;
  readonly manager: SlotManager;
  readonly antiFlicker: AntiFlicker | undefined;
  readonly followPath: () => boolean;
}

/** The updates of the slots. */
export interface SlotUpdates extends Pick<FrameUpdate, 'request' | 'run'> {
  /** Requests an update of the whole page before the next frame, not only of the decisions that changed. */
  requestUpdate(): void;
  /** Calls `listener` when the placements change. Returns its removal. */
  onPlacements(listener: () => void): () => void;
  /** Calls `listener` at each update. Returns its removal. */
  onUpdate(listener: (update: PageUpdate) => void): () => void;
  /** Restores the standard content of every slot at once, until the function that it returns is called. */
  suspend(): () => void;
  /** Stops. Later requests do nothing. */
  stop(): void;
}

/** Requests an update after each change of the engine. Returns its removal. */
const followEngine = (engine: Engine, changes: PageChanges, frame: FrameUpdate): (() => void) =>
  engine.subscribe((change) => {
    if (change !== 'consent') return frame.request();
    changes.expire();
    // Withdrawing consent takes effect at once, also in a tab that paints no frames.
    frame.run();
  });

/** Starts to update the slots, beginning with the first request. */
export function createSlotUpdates({ engine, manager, antiFlicker, followPath }: UpdateInputs): SlotUpdates {
  const factTriggers = createFactTriggers(engine);
  const placements = createListeners();
  const updates = createListeners<[PageUpdate]>();
  const frame = oncePerFrame(() => {
    const hasNewNodes = changes.hasNewNodes();
    const hasNavigated = followPath();
    if (hasNavigated) factTriggers.startPage();
    updates.notify({ hasNavigated, hasNewNodes });
    if (engine.isReady()) factTriggers.fire();
    const hasChanged = manager.update({ isLoaded: changes.isLoaded(), hasNewNodes });
    changes.settle();
    if (hasChanged) placements.notify();
    antiFlicker?.restrictTo(manager.slotsToHold);
  });
  const changes = watchPage(frame.request);
  const unsubscribe = followEngine(engine, changes, frame);
  const requestUpdate = () => {
    changes.expire();
    frame.request();
  };
  return {
    ...frame,
    requestUpdate,
    onPlacements: placements.add,
    onUpdate: updates.add,
    suspend() {
      const resume = frame.pause();
      manager.clear();
      placements.notify();
      return () => {
        resume();
        requestUpdate();
      };
    },
    stop() {
      frame.pause();
      changes.stop();
      unsubscribe();
    },
  };
}
