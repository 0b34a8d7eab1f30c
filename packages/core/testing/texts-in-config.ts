/** The texts of a config, found without the code that decides which values are stored. */

/** Lower case, with hyphens, as Tactful stores names. */
export const normalize = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s.]+/g, '-')
    .slice(0, 64);

/** Every text in a config, and every part of a path in it: nothing is known here of what they mean. */
export const textsOf = (part: unknown): string[] => {
  if (typeof part === 'string') return [part, ...part.split('.')];
  if (!part || typeof part !== 'object') return [];
  return Object.entries(part).flatMap(([key, inner]) => [...textsOf(key), ...textsOf(inner)]);
};
