/** Finds the strings on a device that neither the config names nor a closed vocabulary contains. */
import { EVENTS } from '@tactful/core/internal';
import { normalize, textsOf } from '../../packages/core/testing/texts-in-config.ts';
import type { Stores } from '../support/storage.ts';

/** A string that is stored, and the name of its place. */
type Leaf = readonly [key: string, text: string];

const parseText = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Every string in a stored value. Texts that are JSON are read, too; names of members are strings of their own. */
const leavesOf = (value: unknown, key = ''): readonly Leaf[] => {
  if (typeof value === 'string') {
    const parsed = /^[[{]/.test(value) ? parseText(value) : undefined;
    return parsed === undefined ? [[key, value]] : leavesOf(parsed, key);
  }
  if (typeof value !== 'object' || !value) return typeof value === 'number' ? [[key, String(value)]] : [];
  if (Array.isArray(value)) return value.flatMap((inner) => leavesOf(inner, key));
  return Object.entries(value).flatMap(([name, inner]) => [
    ['name of a member', name],
    ...leavesOf(inner, name),
  ]);
};

/** The names of members that records have, which Tactful chooses. */
const MEMBERS =
  'v id sum data epoch event since slots events name at section item category brand price quantity term order feature outcome question answers experience key value records name version stores databases'.split(
    ' ',
  );

/** The shapes of values that no config names, by the name of their place. */
const SHAPES: { readonly [key: string]: RegExp } = {
  // Random.
  id: /^([\w-]{21}|imported-[12])$/,
  epoch: /^[\w-]{21}$/,
  // Digests.
  sum: /^[a-z\d]{1,7}$/,
  order: /^[a-z\d]{1,7}$/,
  // An article number, or the digest of a name.
  item: /^(N[a-z\d]{1,7}|(?=.*\d)(?!.*[a-z]{5})(?!.*\d{7})[a-z\d_-]{1,24})$/,
};

/** Returns the strings in the ledger that are not allowed, each with its place. */
export function strangersIn(records: unknown, config: object): readonly string[] {
  const named = new Set(textsOf(config).map(normalize));
  const known = new Set([...named, ...Object.keys(EVENTS), ...MEMBERS, 'site', 'resolved', 'unresolved']);
  return leavesOf(records)
    .filter(([key, text]) => {
      if (key === 'at' || key === 'since' || key === 'v') return !/^\d{1,13}$/.test(text);
      if (key === 'price' || key === 'quantity') return !/^\d{1,6}(\.\d+)?$/.test(text);
      return !known.has(normalize(text)) && !SHAPES[key]?.test(text);
    })
    .map(([key, text]) => `${key}: ${text}`);
}

/** Returns the values that occur anywhere on the device, in any place that a script can write to. */
export function occurringIn(stores: Stores, values: readonly string[]): readonly string[] {
  const device = JSON.stringify(stores).toLowerCase();
  return values.filter((value) =>
    [value, normalize(value)].some((text) =>
      device.includes(JSON.stringify(text.toLowerCase()).slice(1, -1)),
    ),
  );
}
