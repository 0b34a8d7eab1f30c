/** Writes the edits of the merchant into the fragment of an address, and reads them. A fragment is never sent to a server. */
import type { FactValue } from '@tactful/rules';
import type { Edits } from './edits.ts';

const KEY = '#tactful-inspect=';

/** JSON has no infinity, which is the value of `daysSince` facts for what never happened. */
const NEVER = null;

/** Returns the address of a page with these edits. @param path - The path with its query. */
export const shareLink = (
  { facts, arms, persona, now, consent }: Edits,
  path: string,
  origin: string,
): string => {
  const link = new URL(path, origin);
  link.searchParams.set('tactful', 'inspect');
  const values = [...facts].map(([fact, value]) => [
    fact,
    value === Number.POSITIVE_INFINITY ? NEVER : value,
  ]);
  const edits = { facts: values, arms: [...arms], persona, now, consent };
  link.hash = KEY + encodeURIComponent(JSON.stringify(edits));
  return link.href;
};

const isFactValue = (value: unknown): value is FactValue =>
  /^(string|number|boolean)$/.test(typeof value) ||
  (Array.isArray(value) && value.every((each) => typeof each === 'string'));

const isIndex = (value: unknown): value is number => Number.isInteger(value);

/** The pairs of a list from the address whose values pass, with `never` in place of `null`. */
const pairs = <T>(list: unknown, isValue: (value: unknown) => value is T): ReadonlyMap<string, T> =>
  new Map(
    (Array.isArray(list) ? list : []).flatMap((pair: unknown) => {
      if (!Array.isArray(pair) || typeof pair[0] !== 'string') return [];
      const value: unknown = pair[1] === NEVER ? Number.POSITIVE_INFINITY : pair[1];
      return isValue(value) ? [[pair[0], value] as const] : [];
    }),
  );

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(decodeURIComponent(text));
  } catch {
    return undefined;
  }
};

/** The edits in the fragment of an address; `undefined` if there are none. Values of other types are left out. */
export const readShareLink = (hash: string): Edits | undefined => {
  if (!hash.startsWith(KEY)) return undefined;
  // Only names the fields: they are checked below. A primitive value has none of them.
  const { facts, arms, persona, now, consent } = Object(parseJson(hash.slice(KEY.length))) as {
    readonly [field: string]: unknown;
  };
  return {
    facts: pairs(facts, isFactValue),
    arms: pairs(arms, isIndex),
    ...(typeof persona === 'string' && { persona }),
    ...(Number.isFinite(now) && { now: Number(now) }),
    ...((consent === 'tailored' || consent === 'generic') && { consent }),
  };
};
