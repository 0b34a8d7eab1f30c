/** Repairs mistakes that are common in JSON-LD. */

/** Longer texts are not repaired. */
const MAX_LENGTH = 100_000;

/** Comments and sections that templates put around the JSON. */
const WRAPPERS = /^\uFEFF|<!--|-->|(?:\/\/|\/\*)?\s*(?:<!\[CDATA\[|\]\]>)\s*(?:\*\/)?/g;

const ENTITIES: { readonly [name: string]: string } = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  apos: "'",
  nbsp: ' ',
};

/** Decodes the entities that templates escape texts with. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]+));/gi, (entity, decimal, hex, name) => {
    if (name) return ENTITIES[String(name).toLowerCase()] ?? entity;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });

const ESCAPES: { readonly [character: string]: string } = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Escapes control characters in strings, and drops commas before a closing bracket. One pass. */
function repairSyntax(text: string): string {
  // A string, with its control characters, or a comma that nothing follows.
  return text.replace(/"(?:[^"\\]|\\[\s\S])*"|,(?=\s*[\]}])/g, (match) =>
    match === ','
      ? ''
      : // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them in strings
        match.replace(/[\u0000-\u001F]/g, (character) => ESCAPES[character] ?? ''),
  );
}

function parseOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Parses JSON. Broken JSON is repaired once without, and once with decoded entities.
 *
 * @returns `undefined` if it cannot be repaired.
 */
export function parseTolerantly(text: string): unknown {
  const parsed = parseOrUndefined(text);
  if (parsed !== undefined || text.length > MAX_LENGTH) return parsed;
  const plain = text
    .replace(WRAPPERS, ' ')
    .trim()
    .replace(/[;,]+$/, '');
  return parseOrUndefined(repairSyntax(plain)) ?? parseOrUndefined(repairSyntax(decodeEntities(plain)));
}
