/** The choice on disk: one localStorage key without an id, of at most 96 bytes, read at once. */
import { KINDS, type Kind } from '@tactful/rules';
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
export const SCHEMA = '1';
export const STATES: { readonly [letter: string]: Answer['state'] } = {
  g: 'generic',
  k: 'kept',
  x: 'erasing',
  o: 'opting',
  t: 'tailored',
};
export const SURFACES: readonly Surface[] = ['prompt', 'panel', 'why', 'api'];

/** Four characters that stand for a purpose in the key: a rename is a new purpose. */
export const purposeMark = (purpose: string): string => digest(purpose).padStart(4, '0').slice(-4);

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
