/** The profile as a file: out as documented JSON, in only after every part of it has been looked at. */
import type { ConfigIssue } from '@tactful/rules';
import type { LedgerEvent } from '../events/event.ts';
import { parseEvent } from './decode.ts';

/** Characters; a full ledger has fewer. */
const MOST_CHARACTERS = 300_000;

/** `{ "tactful": 1, "events": […] }`. The random id stays here. */
export const createExportFile = (events: readonly LedgerEvent[]): string =>
  JSON.stringify({ tactful: 1, events }, undefined, 1);

const issueAt = (path: string, message: string): ConfigIssue => ({ severity: 'error', path, message });
const refuse = (path: string, message: string) => ({ events: [], issues: [issueAt(path, message)] });

/** The events of a file, or why it cannot be read. One fault is enough to take nothing of it. */
export const parseExportFile = (
  text: string,
): { readonly events: readonly LedgerEvent[]; readonly issues: readonly ConfigIssue[] } => {
  if (text.length > MOST_CHARACTERS) return refuse('', `expected at most ${MOST_CHARACTERS} characters`);
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return refuse('', 'expected JSON');
  }
  const { tactful, events } = Object(file);
  if (tactful !== 1) return refuse('tactful', 'expected 1');
  if (!Array.isArray(events)) return refuse('events', 'expected a list');
  const parsed = events.map(parseEvent);
  const issues = parsed.flatMap((event, at) => (event ? [] : issueAt(`events[${at}]`, 'expected an event')));
  return { events: issues.length ? [] : parsed.filter((event) => event !== undefined), issues };
};
