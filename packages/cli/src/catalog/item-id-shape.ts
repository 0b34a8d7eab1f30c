/** Suggests a pattern for `catalog.itemId` from ids of items. */

/** Words joined by hyphens, a number, or one other character. */
const PARTS = /[a-z]+(?:-[a-z]+)*|\d+|./gsu;

type Kind = 'words' | 'number' | 'other';

const kindOf = (part: string): Kind =>
  /^[a-z]/.test(part) ? 'words' : /^\d/.test(part) ? 'number' : 'other';

const partsOf = (id: string): readonly string[] => id.match(PARTS) ?? [];

const signatureOf = (id: string): string =>
  JSON.stringify(partsOf(id).map((part) => (kindOf(part) === 'other' ? part : kindOf(part))));

const countOf = (parts: readonly string[]): string => {
  const lengths = parts.map(({ length }) => length);
  const [least, most] = [Math.min(...lengths), Math.max(...lengths)];
  if (least === most) return least === 1 ? '' : `{${least}}`;
  return `{${least},${most}}`;
};

/** The pattern of the parts at one position of similar ids. It is narrow: a wide one would allow any words. */
const patternOf = (parts: readonly string[]): string => {
  const [first = ''] = parts;
  const kind = kindOf(first);
  if (kind === 'other') return first.replace(/[^\w-]/, '\\$&');
  // Words that agree are literal. Numbers are not: there will be others.
  if (kind === 'words' && parts.length > 1 && new Set(parts).size === 1) return first;
  if (kind === 'words' && parts.some((part) => part.includes('-'))) return '[a-z-]+';
  return `${kind === 'words' ? '[a-z]' : '\\d'}${countOf(parts)}`;
};

const shapeOfGroup = (ids: readonly string[]): string => {
  const rows = ids.map(partsOf);
  return (rows[0] ?? []).map((_, at) => patternOf(rows.map((row) => row[at] ?? ''))).join('');
};

/** Returns a pattern that all ids match as a whole. Ids are slugs. Absent if they have too many shapes for one. */
export const suggestItemIdShape = (ids: readonly string[]): string | undefined => {
  const groups = new Map<string, string[]>();
  for (const id of ids) groups.set(signatureOf(id), [...(groups.get(signatureOf(id)) ?? []), id]);
  return groups.size > 0 && groups.size <= 4 ? [...groups.values()].map(shapeOfGroup).join('|') : undefined;
};
