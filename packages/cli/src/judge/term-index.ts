/** Finds the terms of an index in the words of a name. */

import type { Word } from './normalize.ts';
import { isStopWord } from './stop-words.ts';
import type { Term, TermWord } from './term.ts';

/** A term that was found, and the part of the normalized name that it covers. */
export interface Match<T> {
  readonly value: T;
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** Terms by the forms of their first words. */
export interface TermIndex<T> {
  add(term: Term, value: T): void;
  find(words: readonly Word[]): readonly Match<T>[];
}

/** An Arabic noun can begin with a conjunction, a preposition and the article. */
const ARABIC_PREFIX = /^(?:و?(?:ال|بال|لل|كال)|و|ل|ب)(?=...)/;

const KATAKANA = /[\u30A1-\u30F6ー]/;

/** A part of a word. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly isStart: boolean;
  readonly isEnd: boolean;
}

const partsOf = ({ text, script }: Word): readonly Part[] => {
  const prefix = (script === 'arabic' && ARABIC_PREFIX.exec(text)?.[0].length) || 0;
  const isStart = (at: number): boolean =>
    at === 0 || (prefix > 0 && at <= prefix && text.length - at >= 3) || isEdge(text, at, script);
  const isEnd = (at: number): boolean => at === text.length || isEdge(text, at, script);
  const parts: Part[] = [];
  for (let start = 0; start < text.length; start++)
    for (let end = start + 1; end <= text.length; end++)
      parts.push({ start, end, isStart: isStart(start), isEnd: isEnd(end) });
  return parts;
};

/** True where katakana meets another script: a word begins or ends there. */
const isEdge = (text: string, at: number, script: Word['script']): boolean =>
  script === 'han' && KATAKANA.test(text.charAt(at - 1)) !== KATAKANA.test(text.charAt(at));

const allows = ({ openStart, openEnd }: TermWord, { isStart, isEnd }: Part): boolean =>
  (isStart || openStart) && (isEnd || openEnd);

const findPart = (pattern: TermWord, word: Word): Part | undefined =>
  partsOf(word).find(
    (part) => allows(pattern, part) && pattern.forms.includes(word.text.slice(part.start, part.end)),
  );

/** Returns where the following words of a term end; absent if they do not follow. */
const findRest = (patterns: readonly TermWord[], words: readonly Word[]): number | undefined => {
  let next = 0;
  let end: number | undefined;
  for (const pattern of patterns) {
    let word = words[next++];
    let part = word && findPart(pattern, word);
    while (word && !part && isStopWord(word.text)) {
      word = words[next++];
      part = word && findPart(pattern, word);
    }
    if (!word || !part) return undefined;
    end = word.at + part.end;
  }
  return end;
};

/** Names are short; a longer word is cut, so that hostile ones take no time. */
const MAX_WORD = 60;

/** Creates an empty index. */
export const createTermIndex = <T>(): TermIndex<T> => {
  const entries = new Map<string, { readonly term: Term; readonly value: T }[]>();
  return {
    add: (term, value) => {
      for (const form of term.words[0]?.forms ?? []) {
        const list = entries.get(form);
        if (list) list.push({ term, value });
        else entries.set(form, [{ term, value }]);
      }
    },
    find: (all) => {
      const words = all.map((word) => ({ ...word, text: word.text.slice(0, MAX_WORD) }));
      return words.flatMap((word, index) =>
        partsOf(word).flatMap((part): readonly Match<T>[] =>
          (entries.get(word.text.slice(part.start, part.end)) ?? []).flatMap(({ term, value }) => {
            const [first, ...rest] = term.words;
            if (!first || !allows(first, part)) return [];
            const end = findRest(rest, words.slice(index + 1)) ?? word.at + part.end;
            if (rest.length && end === word.at + part.end) return [];
            return [{ value, term: term.text, start: word.at + part.start, end }];
          }),
        ),
      );
    },
  };
};
