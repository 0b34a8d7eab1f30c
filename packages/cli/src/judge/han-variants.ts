/** Converts traditional Chinese characters into simplified ones. */
import { readVocabularyFile } from './vocabulary-files.ts';

const VARIANTS = new Map(
  readVocabularyFile('han-variants.txt')
    .flatMap((line) => line.split(' '))
    .map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
);

/** Returns a text with simplified characters. Only characters of the vocabulary's words are converted. */
export const toSimplified = (text: string): string =>
  text.replace(/\p{Script=Han}/gu, (character) => VARIANTS.get(character) ?? character);
