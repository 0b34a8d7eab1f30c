/** The format of exports: the settings of the visitor and the stored events as documented JSON. An import is checked as a whole before it is used. */
import type { Issue } from '@tactful/rules';
import type { LedgerEvent } from '../events/event.ts';
import { parseEvent } from './parse-event.ts';
import { parseQuietHours, type QuietHours } from './quiet-hours.ts';
import { parseSlotSettings, type SlotSettings } from './slot-settings.ts';

/** Version of the format. Files from before the settings of slots have the same one: readers ignore fields that they do not know. */
const EXPORT_VERSION = 1;
/** A full ledger has fewer characters. */
const MAX_CHARACTERS = 300_000;

/** The content of an export. */
interface ExportContent {
  readonly events: readonly LedgerEvent[];
  readonly quietHours?: QuietHours | undefined;
  readonly slots?: SlotSettings | undefined;
}

/**
 * Returns `{ "tactful": 1, "quietHours": …, "slots": …, "events": […] }`, without hours and slots for which nothing is set. The
 * random id of the ledger is not exported.
 */
export const createExportFile = ({ events, quietHours, slots = {} }: ExportContent): string =>
  JSON.stringify(
    {
      tactful: EXPORT_VERSION,
      quietHours,
      slots: Object.keys(slots).length > 0 ? slots : undefined,
      events,
    },
    undefined,
    1,
  );

interface ParsedExport extends ExportContent {
  readonly issues: readonly Issue[];
}

const issueAt = (path: string, message: string): Issue => ({ severity: 'error', path, message });
const reject = (path: string, message: string): ParsedExport => ({
  events: [],
  issues: [issueAt(path, message)],
});

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Returns the content of an export, or the issues why it cannot be read. With one issue there is none. */
export const parseExportFile = (text: string): ParsedExport => {
  if (text.length > MAX_CHARACTERS) return reject('', `expected at most ${MAX_CHARACTERS} characters`);
  const file = parseJson(text);
  if (file === undefined) return reject('', 'expected JSON');
  // Only names the fields: they are checked below. A primitive value has none of them.
  const { tactful, quietHours, slots, events } = Object(file) as { readonly [field: string]: unknown };
  if (tactful !== EXPORT_VERSION) return reject('tactful', `expected ${EXPORT_VERSION}`);
  if (!Array.isArray(events)) return reject('events', 'expected a list');
  const hours = parseQuietHours(quietHours);
  if (quietHours !== undefined && !hours) return reject('quietHours', 'expected hours from 0 to 23');
  const settings = parseSlotSettings(slots);
  if (Object.keys(settings).length < Object.keys(Object(slots)).length)
    return reject('slots', 'expected lists');
  const parsed = events.map(parseEvent);
  const issues = parsed.flatMap((event, at) => (event ? [] : issueAt(`events[${at}]`, 'expected an event')));
  if (issues[0]) return { events: [], issues };
  return {
    events: parsed.filter((event) => event !== undefined),
    quietHours: hours,
    slots: settings,
    issues,
  };
};
