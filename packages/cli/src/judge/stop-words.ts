/** Words without a meaning of their own, which can occur between the words of a term. */
import { normalize } from './normalize.ts';

const STOP_WORDS = new Set(
  normalize(
    'of for and the in to with a an on by at your our ' +
      'und für mit der die das dem den des von vom zum zur bei im am ' +
      'de du des la le les et pour aux au en l d un une ' +
      'el los las y e para con del al un una ' +
      'и для от с на в к по ' +
      'و في من مع على',
  ).split(' '),
);

/** True if a word in lower case is skipped within phrases. */
export const isStopWord = (word: string): boolean => STOP_WORDS.has(word) || STOP_WORDS.has(normalize(word));
