/** Finds words and sentence patterns of the word list in a piece of prose. */
import { COMMENTS, PHRASES, SENTENCES, SPELLINGS, TERMS, TITLES } from './word-list.mjs';

/** @typedef {import('./word-list.mjs').Rule} Rule */

const isQuestion = (/** @type {string} */ sentence) => sentence.trimEnd().endsWith('?');

/** The sentence around an offset. @param {string} text @param {number} at */
function sentenceAt(text, at) {
  const from = Math.max(...['. ', '.\n', '\n\n', '| '].map((end) => text.lastIndexOf(end, at)), 0);
  const ends = ['. ', '.\n', '\n\n', ' |'].map((end) => text.indexOf(end, at)).filter((end) => end >= 0);
  return text.slice(from, Math.min(...ends, text.length));
}

/** @typedef {import('./prose.mjs').Prose['kind']} ProseKind */

/** Rules that hold for one kind of prose only. @type {Partial<Record<ProseKind, Rule[]>>} */
const RULES_OF = { title: TITLES, comment: COMMENTS };

/**
 * Words of a piece of prose that the project does not use.
 * @param {string} text
 * @param {ProseKind} kind
 * @returns {{ word: string, use: string, at: number, sentence: string }[]} `at` is an offset in the text.
 */
export function findWords(text, kind) {
  const rules = [...TERMS, ...PHRASES, ...SPELLINGS, ...SENTENCES, ...(RULES_OF[kind] ?? [])];
  const found = rules.flatMap(({ pattern, use, only, unless }) =>
    [...text.matchAll(pattern)].flatMap(({ 0: match, index }) => {
      const isSentence = /^wh(?:o|at)(?:ever)?\s/i.test(match);
      const sentence = sentenceAt(text, index).trim().replace(/\s+/g, ' ');
      if (isSentence ? isQuestion(match) : unless?.test(sentence)) return [];
      if (only && !only.test(sentence)) return [];
      const shown = isSentence ? match.trim().split(/\s+/).slice(0, 3).join(' ') : match;
      return [{ word: shown.replace(/\s+/g, ' '), use, at: index, sentence }];
    }),
  );
  return found.sort((a, b) => a.at - b.at);
}
