/** The choice on disk: one localStorage key without an id, of at most 96 bytes, read at once. */
import { type Config, KINDS, type Kind } from '@tactful/rules';
import type { Surface } from './personalizer.ts';
import { digest } from './slug.ts';

/** What the visitor answered, and the switches they set. */
export interface Answer {
  /**
   * `generic`: refused, nothing is kept. `kept`: refused, the data may stay. `erasing`: refused, but the data is
   * not gone for sure. `opting`: tailored, but the ledger is not made for sure. `tailored`: it is.
   */
  readonly state: 'generic' | 'kept' | 'erasing' | 'opting' | 'tailored';
  readonly policy: string;
  /** Days since 1970, UTC. */
  readonly day: number;
  readonly surface?: Surface;
  readonly language?: string;
  readonly gpc?: boolean;
  readonly widened?: boolean;
  readonly notForMe?: boolean;
  /** Minutes since 1970; paused until then. */
  readonly pausedUntil?: number;
  /** Kinds that were asked for, and which of them are on. A kind never asked for is off. */
  readonly asked?: readonly Kind[];
  readonly on?: readonly Kind[];
  /** The same for purposes, by {@link purposeMark}. */
  readonly purposes?: { readonly [mark: string]: boolean };
}

/** The one key. */
export const CHOICE_KEY = 'tactful';
export const DAY_MS = 864e5;
/** Days for which an answer holds, whichever it was. */
export const ANSWER_DAYS = 180;
const MOST_BYTES = 96;
const SCHEMA = '1';
const STATES: { readonly [letter: string]: Answer['state'] } = {
  g: 'generic',
  k: 'kept',
  x: 'erasing',
  o: 'opting',
  t: 'tailored',
};
const SURFACES: readonly Surface[] = ['prompt', 'panel', 'why', 'api'];

/** Four characters that stand for a purpose in the key: a rename is a new purpose. */
export const purposeMark = (purpose: string): string => digest(purpose).padStart(4, '0').slice(-4);

/**
 * Changes when something material does: purposes, their kinds, retention, who is responsible, what counts as
 * sensitive. Not with the wording.
 */
export const policyHash = ({ site, purposes, retention, sensitive }: Config): string =>
  digest(
    JSON.stringify([
      Object.entries(purposes)
        .map(([purpose, { kinds }]) => [purpose, [...kinds].sort()].join())
        .sort(),
      site.controller,
      retention,
      sensitive,
    ]),
  );

const toBits = (flags: readonly unknown[]): number =>
  flags.reduce((bits: number, flag, at) => bits | (flag ? 1 << at : 0), 0);

/** `1 t 1x9k2ab 20779 0 en-GB 3v7k 0 +ab12-cd34`; a refusal ends after the day. */
const formatAnswer = (answer: Answer): string => {
  const { state, policy, day, surface = 'api', language = '', purposes = {} } = answer;
  const letter = Object.keys(STATES).find((key) => STATES[key] === state);
  const parts = [SCHEMA, letter, policy, day];
  if (state === 'tailored' || state === 'opting') {
    const { gpc, widened, notForMe, asked = [], on = [] } = answer;
    const flags = [gpc, widened, notForMe];
    for (const kind of KINDS) flags.push(asked.includes(kind), on.includes(kind));
    parts.push(SURFACES.indexOf(surface), language.replace(/[^\w-]/g, '').slice(0, 12));
    parts.push(toBits(flags).toString(36), (answer.pausedUntil ?? 0).toString(36));
    parts.push(
      Object.entries(purposes)
        .map(([mark, yes]) => (yes ? '+' : '-') + mark)
        .join(''),
    );
  }
  // Too many purposes for the key: those cut off are off.
  return parts.join(' ').slice(0, MOST_BYTES);
};

/** The answer in `text`, or nothing where there is none or it cannot be read: then nobody has said yes. */
const parseAnswer = (text: string | null): Answer | undefined => {
  const [schema, letter = '', policy = '', day, surface, language, bits = '', paused = '', marks = ''] = (
    text ?? ''
  ).split(' ');
  const state = Object.hasOwn(STATES, letter) ? STATES[letter] : undefined;
  if (schema !== SCHEMA || !state || !Number(day)) return;
  const answer = { state, policy, day: Number(day) };
  if (surface === undefined) return /[gkx]/.test(letter) ? answer : undefined;
  const flags = Number.parseInt(bits, 36);
  const has = (at: number): boolean => !!(flags & (1 << at));
  return {
    ...answer,
    surface: SURFACES[Number(surface)] ?? 'api',
    language: language ?? '',
    gpc: has(0),
    widened: has(1),
    notForMe: has(2),
    pausedUntil: Number.parseInt(paused, 36) || 0,
    asked: KINDS.filter((_, at) => has(3 + 2 * at)),
    on: KINDS.filter((_, at) => has(4 + 2 * at)),
    purposes: Object.fromEntries(
      [...marks.matchAll(/([+-])(\w{4})/g)].map(([, sign, mark]) => [mark, sign === '+']),
    ),
  };
};

/** The stored answer. Where localStorage is refused, `blocked`: then a prompt would come back on every page. */
export const readAnswer = (): { readonly answer: Answer | undefined; readonly blocked: boolean } => {
  try {
    return { answer: parseAnswer(localStorage.getItem(CHOICE_KEY)), blocked: false };
  } catch {
    return { answer: undefined, blocked: true };
  }
};

/** Stores the answer, or removes the key. Answers whether that worked. */
export const writeAnswer = (answer: Answer | undefined): boolean => {
  try {
    if (answer) localStorage.setItem(CHOICE_KEY, formatAnswer(answer));
    else localStorage.removeItem(CHOICE_KEY);
    return true;
  } catch {
    return false;
  }
};
