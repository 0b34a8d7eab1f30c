/** A Rollup plugin: splits the messages of a language into those of the prompt, and those that are loaded with the panel. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ENGLISH = join(import.meta.dirname, '../../packages/widget/src/locales/en.ts');

/** The template literal of a file with messages, and what is around it. @param {string} code */
function parse(code) {
  const [, before = '', text, after = ''] = /^([\s\S]*export default `)([^`]*)(`;\s*)$/.exec(code) ?? [];
  if (text === undefined) throw Error('a file with messages must end with one template literal');
  return { before, lines: text.split('\n'), after };
}

const keyOf = (/** @type {string} */ line) => line.split(' ', 1)[0];

/**
 * Keeps the lines of one part. The English messages of the prompt are a file of their own, whose keys select the others.
 *
 * @param {string} code
 * @param {'prompt' | 'panel'} part
 */
export function splitMessages(code, part, english = readFileSync(ENGLISH, 'utf8')) {
  const keys = new Set(parse(english).lines.map(keyOf));
  const { before, lines, after } = parse(code);
  return before + lines.filter((line) => keys.has(keyOf(line)) === (part === 'prompt')).join('\n') + after;
}

/** @param {'prompt' | 'panel'} part @returns {import('rollup').Plugin} */
export const messagesOf = (part) => ({
  name: 'messages-of',
  transform: (code, id) => (id.includes('/locales/') ? { code: splitMessages(code, part), map: null } : null),
});
