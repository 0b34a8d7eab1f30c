/** Owns reading a log: JSON lines that somebody wrote, or the file that a visitor exported. */
import type { LedgerEvent, PageContext, PageEvent, Personalizer } from '@tactful/core';
import type { Trigger } from '@tactful/rules';
import { timeOf } from './times.ts';

type Act = Parameters<Personalizer['choose']>[0];

/** What happens in one step, beside time going by. */
export interface Happening {
  /** A page is opened. `slots`: those on it; default all. */
  readonly page?: PageContext & { readonly slots?: readonly string[] };
  readonly event?: PageEvent;
  readonly fire?: Trigger;
  readonly choose?: Act;
  /** Slots that come into view. */
  readonly seen?: readonly string[];
  readonly dismiss?: string;
  readonly tooPersonal?: string;
  readonly showGeneric?: string;
  readonly purpose?: readonly [purpose: string, on: boolean];
  readonly kind?: readonly [kind: Parameters<Personalizer['setKind']>[0], on: boolean];
  readonly pause?: boolean;
  readonly notForMe?: boolean;
}

/** One step of a log. */
export interface Step extends Happening {
  /** Epoch ms. */
  readonly at: number;
  /** Where it stands in the log, from 1. */
  readonly line: number;
}

/** Something wrong in a log. */
export interface LogFault {
  readonly line: number;
  readonly path: string;
  readonly message: string;
}

/** A log that was read. */
export interface Log {
  readonly steps: readonly Step[];
  readonly issues: readonly LogFault[];
  /** True for an exported profile: it says itself what was seen. */
  readonly recorded: boolean;
}

type Check = (value: unknown) => boolean;
const isText: Check = (value) => typeof value === 'string' && value !== '';
const isObject: Check = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isSwitch: Check = (value) =>
  Array.isArray(value) && value.length === 2 && isText(value[0]) && typeof value[1] === 'boolean';
const isFlag: Check = (value) => typeof value === 'boolean';

/** What each key of a line must hold. */
const HAPPENINGS: { readonly [K in keyof Happening]-?: readonly [check: Check, expected: string] } = {
  page: [isObject, 'an object, as {"path": "/"}'],
  event: [(value) => isObject(value) && isText((value as PageEvent).name), 'an event with a name'],
  fire: [(value) => isText(value) || isObject(value), 'a trigger'],
  choose: [(value) => value === 'tailored' || value === 'generic', '"tailored" or "generic"'],
  seen: [(value) => Array.isArray(value) && value.every(isText), 'a list of slots'],
  dismiss: [isText, 'a slot'],
  tooPersonal: [isText, 'a slot'],
  showGeneric: [isText, 'a slot'],
  purpose: [isSwitch, 'a purpose and whether it is on, as ["pages", false]'],
  kind: [isSwitch, 'a kind and whether it is on, as ["browsing", false]'],
  pause: [isFlag, 'true or false'],
  notForMe: [isFlag, 'true or false'],
};

const shown = (value: unknown): string =>
  value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 60);

/** An event may stand in the line itself: `{"at": "5s", "name": "search", "term": "scarf"}`. */
const unfolded = (line: { readonly [key: string]: unknown }): { readonly [key: string]: unknown } => {
  if (!('name' in line)) return line;
  const { at, ...event } = line;
  return { ...(at === undefined ? {} : { at }), event };
};

const stepOf = (
  input: unknown,
  line: number,
  start: number,
  before: number,
): { readonly step?: Step; readonly issues: readonly LogFault[] } => {
  const fault = (path: string, message: string): LogFault => ({ line, path, message });
  if (!isObject(input)) return { issues: [fault('', `expected an object, got ${shown(input)}`)] };
  const given = unfolded(input as { [key: string]: unknown });
  const at = timeOf(given.at, start, before);
  const issues: LogFault[] = [];
  if (at === undefined)
    issues.push(fault('at', `expected a time, as "+5s" or "2d3h", got ${shown(given.at)}`));
  else if (at < before)
    issues.push(fault('at', 'expected a time not before the last one, got an earlier one'));
  for (const [key, value] of Object.entries(given)) {
    if (key === 'at') continue;
    const [check, expected] = Object.hasOwn(HAPPENINGS, key) ? HAPPENINGS[key as keyof Happening] : [];
    if (!check) issues.push(fault(key, `unknown key; expected one of ${Object.keys(HAPPENINGS).join(', ')}`));
    else if (!check(value)) issues.push(fault(key, `expected ${expected}, got ${shown(value)}`));
  }
  // Every key has been looked at above.
  return issues.length || at === undefined
    ? { issues }
    : { step: { ...(given as Happening), at, line }, issues };
};

const linesOf = (text: string, start: number): Log => {
  const steps: Step[] = [];
  const issues: LogFault[] = [];
  let before = start;
  for (const [index, raw] of text.split('\n').entries()) {
    if (!raw.trim() || raw.trim().startsWith('//')) continue;
    try {
      const { step, issues: found } = stepOf(JSON.parse(raw), index + 1, start, before);
      issues.push(...found);
      if (step) {
        steps.push(step);
        before = step.at;
      }
    } catch {
      issues.push({ line: index + 1, path: '', message: `expected JSON, got ${shown(raw.trim())}` });
    }
  }
  return { steps, issues, recorded: false };
};

/** Events of one order, or of one moment, were one event of the page with several articles. */
const sameReport = (one: LedgerEvent, other: LedgerEvent): boolean =>
  one.name === other.name && one.at === other.at && one.order === other.order && !!one.item && !!other.item;

const pageEventOf = (group: readonly LedgerEvent[]): PageEvent => {
  const [first] = group;
  const items = group.flatMap(({ item, label, category, brand, price, quantity }) =>
    item === undefined && category === undefined
      ? []
      : [{ id: item ?? '', name: label, category, brand, price, quantity }],
  );
  const { name, category, term, order, outcome, feature, question, answers, experience } =
    first as LedgerEvent;
  const all = { name, items, category, term, order, outcome, feature, question, answers, experience };
  // Only what is there: absent and undefined are not the same to the gate.
  return JSON.parse(JSON.stringify(all));
};

const recordedOf = (events: readonly LedgerEvent[]): Log => {
  const groups: LedgerEvent[][] = [];
  for (const event of [...events].sort((a, b) => a.at - b.at)) {
    const last = groups.at(-1);
    if (last?.[0] && sameReport(last[0], event)) last.push(event);
    else groups.push([event]);
  }
  const steps = groups.flatMap((group, at): readonly Step[] => {
    const [first] = group;
    if (!first) return [];
    const happening = first.name === 'page_view' ? { page: {} } : { event: pageEventOf(group) };
    return [{ at: first.at, line: at + 1, ...happening }];
  });
  return { steps, issues: [], recorded: true };
};

const isExport = (value: unknown): value is { readonly events: readonly LedgerEvent[] } =>
  isObject(value) && 'tactful' in Object(value) && Array.isArray(Object(value).events);

/** Reads a log. Times without a date count from `start` (epoch ms). All issues at once; never throws. */
export const readLog = (text: string, start: number): Log => {
  try {
    const whole: unknown = JSON.parse(text);
    if (isExport(whole)) return recordedOf(whole.events);
  } catch {
    // Not one value: then it is one for each line.
  }
  return linesOf(text, start);
};
