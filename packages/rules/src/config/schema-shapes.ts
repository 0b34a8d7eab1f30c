/** Shapes of values that occur in several places of a config. */
import type * as T from './config.ts';
import { coded, either, list, number, record, type Schema } from './schema-dsl.ts';

/** A name or a text in one language. */
export const NAME: Schema<string> = ['string', '[^]*\\S[^]*', 'a text'];
/** A text, or one for each language. */
export const TEXT: Schema<T.LocalizedText> = either<T.LocalizedText>(NAME, record(NAME, 1));
/** The benefit for visitors. */
export const BENEFIT: Schema<T.LocalizedText> = coded('missing-benefit', TEXT);
/** True or false. */
export const FLAG: Schema<boolean> = ['boolean'];
/** A condition. */
export const CONDITION: Schema<NonNullable<T.Experience['when']>> = ['condition'];
/** A ratio. */
export const SHARE: Schema<number> = number(0, 1);
/** A whole number from 1. */
export const COUNT: Schema<number> = number(1, 1e6, 1);
/** A number above 0. */
export const POSITIVE: Schema<number> = number(1e-3, 1e6);
/** Names, at least one. */
export const NAMES: Schema<readonly string[]> = list(NAME);
