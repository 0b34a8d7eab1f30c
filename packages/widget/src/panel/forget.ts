/** Actions on interests and entries: forget, more of, less of, delete. Each returns what it did, with its undo. */
import type { LedgerEvent, Result, Tactful } from '@tactful/core';
import { LESS_OF } from '@tactful/core/internal';
import type { PanelBindings } from '../lazy-panel/contract.ts';
import type { Notice } from '../prompt/contract.ts';
import { type Interest, interestsOf, selectedOptions } from './interest-list.ts';

/** Deletes events, and takes an option out of statements. Returns the undo, or the failure. */
const removeEvents = async (
  { profile }: Tactful,
  events: readonly LedgerEvent[],
  option?: string,
): Promise<Result | (() => unknown)> => {
  const statements = events.filter(({ answers }) => answers && option !== undefined);
  const others = events.filter((event) => !statements.includes(event));
  const results: (Result | false)[] = [
    others.length > 0 && (await profile.remove(others.map(({ id }) => id))),
  ];
  for (const { id, answers = [] } of statements)
    results.push(await profile.correct(id, { answers: answers.filter((each) => each !== option) }));
  const undo = async () => {
    await profile.restore(others);
    for (const { id, answers = [] } of statements) await profile.correct(id, { answers });
  };
  return results.find((result) => result && !result.ok) || undo;
};

/** Deletes the entries with these ids. */
export const deleteEntries = async (
  { tactful, t }: PanelBindings,
  ids: readonly string[],
): Promise<Result | Notice> => {
  // Read now: only events that the profile contains at this moment can be restored.
  const events = tactful.profile.list().flatMap(({ event }) => (ids.includes(event.id) ? event : []));
  const undo = await removeEvents(tactful, events);
  return typeof undo === 'function' ? { message: t('deleted', { n: events.length }), undo } : undo;
};

/** Stops recording, and deletes the entries since a time (epoch ms). The undo also records again, if that was stopped here. */
export const deleteSince = async (widget: PanelBindings, since: number): Promise<Result | Notice> => {
  const { consent, profile } = widget.tactful;
  const { recordingPaused } = consent.get();
  // First, so that nothing is recorded meanwhile that the count and the undo do not contain.
  const paused = await consent.pauseRecording();
  if (!paused.ok) return paused;
  const ids = profile.list().flatMap(({ event }) => (event.at >= since ? event.id : []));
  const deleted = await deleteEntries(widget, ids);
  if ('ok' in deleted) return deleted;
  const undo = async () => {
    if (!recordingPaused) await consent.resumeRecording();
    await deleted.undo?.();
  };
  return { ...deleted, undo };
};

/** Records a statement about interests. */
const state = ({ tactful }: PanelBindings, question: string, answers: readonly string[]): boolean =>
  tactful.track({ name: 'state_preference', question, answers }).recorded;

/** Deletes everything about an interest. */
export const forgetInterest = async (
  widget: PanelBindings,
  { type, id }: Interest,
  name: string,
  message = 'forgot',
): Promise<Result | Notice> => {
  const { tactful, t } = widget;
  const now = interestsOf(tactful).find((each) => each.type === type && each.id === id);
  const events = now?.events ?? [];
  const undo = await removeEvents(tactful, events, id);
  return typeof undo === 'function' ? { message: t(message, { what: name, n: events.length }), undo } : undo;
};

/** Whether the visitor's wishes about interests can be recorded. */
export const canStateInterests = ({ tactful }: PanelBindings): boolean =>
  tactful.consent.get().dataCategories.stated &&
  !tactful.consent.get().recordingPaused &&
  Object.values(tactful.config.purposes).some(({ dataCategories }) => dataCategories.includes('stated'));

/** Adds an interest to what the visitor selected, or takes it out. */
export const toggleMoreOf = (widget: PanelBindings, { type, id }: Interest): void => {
  const selected = selectedOptions(widget.tactful, type);
  const others = selected.filter((each) => each !== id);
  state(widget, type, selected.includes(id) ? others : [...others, id]);
};

/** Deletes everything about an interest, and records nothing about it from now on. */
export const addLessOf = async (
  widget: PanelBindings,
  interest: Interest,
  name: string,
): Promise<Result | Notice> => {
  const before = selectedOptions(widget.tactful, LESS_OF);
  const outcome = await forgetInterest(widget, interest, name, 'lessDone');
  if ('ok' in outcome) return outcome;
  state(widget, LESS_OF, [...before, interest.id]);
  const undo = async () => {
    state(widget, LESS_OF, before);
    await outcome.undo?.();
  };
  return { ...outcome, undo };
};

/** Records events about an interest again. */
export const removeLessOf = (widget: PanelBindings, id: string): void => {
  const others = selectedOptions(widget.tactful, LESS_OF).filter((each) => each !== id);
  state(widget, LESS_OF, others);
};
