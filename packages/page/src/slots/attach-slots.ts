/** Attaches the engine to the page: each slot shows what the engine decides, updated at most once per frame. */
import type { Issue, PageContext } from '@tactful/core';
import type { Engine } from '@tactful/core/internal';
import { createActions } from '../actions/actions.ts';
import type { AntiFlicker } from '../anti-flicker.ts';
import { createPageDescription } from '../page-description.ts';
import { loadRecommend } from '../recommend/load-recommend.ts';
import type { Action, Placement } from './placement.ts';
import type { SlotSafety } from './safety.ts';
import { createSlotManager } from './slot-manager.ts';
import { createSlotUpdates, type SlotUpdates } from './slot-updates.ts';

/** How slots are attached. */
export interface AttachSlotsOptions {
  /** Slots that are hidden already, by a script that ran before the config was there. */
  readonly antiFlicker?: AntiFlicker | undefined;
  /** Called for each issue of the page: a variant that is rejected, a slot that another script keeps overwriting. */
  readonly onIssue?: ((issue: Issue) => void) | undefined;
}

/** The attached slots. */
export interface AttachedSlots
  extends Pick<SlotUpdates, 'onPlacements' | 'onUpdate' | 'requestUpdate' | 'suspend'> {
  /** The slots that are personalized now. */
  placements(): readonly Placement[];
  /** Describes the page, where the attributes of its root element do not. */
  setPage(page: PageContext): void;
  /** Adds or replaces an action. */
  addAction(name: string, action: Action): void;
  /** The action of that name. */
  action(name: string): Action | undefined;
  /** Restores the standard content of every slot, and stops. Later calls do nothing. */
  stop(): void;
}

/** Keeps the slots of the page as the engine decides. Records nothing; changes nothing without consent. */
export function attachSlotsWith(
  engine: Engine,
  safety: SlotSafety,
  { onIssue = () => undefined, antiFlicker }: AttachSlotsOptions,
): AttachedSlots {
  const actions = new Map(Object.entries(createActions(safety)));
  const manager = createSlotManager(engine, {
    onIssue,
    actions,
    safety,
    requestUpdate: () => updates.request(),
  });
  const { setPage, followPath } = createPageDescription(engine);
  const updates = createSlotUpdates({ engine, manager, antiFlicker, followPath });
  const addRecommend = (action: Action | undefined) => {
    if (!action) return;
    actions.set('recommend', action);
    updates.run();
  };
  const reportFile = (error: unknown) =>
    onIssue({ severity: 'error', path: 'recommend', message: `Nothing is recommended: ${error}.` });
  loadRecommend(engine.config, safety).then(addRecommend).catch(reportFile);
  // Before the first update: the time may be over already, and then what is in view keeps its standard content.
  antiFlicker?.onTimeout(manager.keepViewedStandard);
  updates.run();
  // At once, not in the next frame: slots are hidden meanwhile.
  if (!engine.isReady()) engine.ready.then(updates.run);

  return {
    ...updates,
    placements: manager.placements,
    setPage,
    addAction: (name, action) => actions.set(name, action),
    action: (name) => actions.get(name),
    stop() {
      updates.stop();
      antiFlicker?.end();
      manager.clear();
    },
  };
}
