/** The vocabulary as indexes: sensitive terms, innocent phrases, and words that make some categories innocent. */
import { LANGUAGES } from './inflect.ts';
import { SPECIAL_CATEGORIES, type SpecialCategory } from './special-categories.ts';
import { parseTerm } from './term.ts';
import { createTermIndex, type TermIndex } from './term-index.ts';
import { readVocabularyFile, readVocabularyTerms } from './vocabulary-files.ts';

/** The indexes of all languages together. */
export interface Vocabulary {
  readonly sensitive: TermIndex<SpecialCategory>;
  /** Phrases that contain a sensitive term by chance. */
  readonly innocent: TermIndex<undefined>;
  /** Words in whose company terms of these categories are innocent, as `dress` with `wine`. */
  readonly contexts: TermIndex<ReadonlySet<string>>;
  /** The number of entries in the files. */
  readonly size: number;
}

const load = (): Vocabulary => {
  const sensitive = createTermIndex<SpecialCategory>();
  const innocent = createTermIndex<undefined>();
  const contexts = createTermIndex<ReadonlySet<string>>();
  let size = 0;
  const addAll = <T>(
    index: TermIndex<T>,
    terms: readonly string[],
    at: (typeof LANGUAGES)[number],
    value: T,
  ) => {
    size += terms.length;
    for (const term of terms.flatMap((text) => parseTerm(text, at))) index.add(term, value);
  };
  for (const language of LANGUAGES) {
    for (const category of SPECIAL_CATEGORIES)
      addAll(sensitive, readVocabularyTerms(`${language}/${category}.txt`), language, category);
    addAll(innocent, readVocabularyTerms(`${language}/innocent.txt`), language, undefined);
    for (const line of readVocabularyFile(`${language}/contexts.txt`)) {
      const [categories = '', words = ''] = line.split(':');
      const terms = words
        .split(/[,،、]/)
        .map((word) => word.trim())
        .filter(Boolean);
      addAll(contexts, terms, language, new Set(categories.trim().split(/\s+/)));
    }
  }
  return { sensitive, innocent, contexts, size };
};

let vocabulary: Vocabulary | undefined;

/** Returns the vocabulary. It is read when it is first needed. */
export const loadVocabulary = (): Vocabulary => {
  vocabulary ??= load();
  return vocabulary;
};
