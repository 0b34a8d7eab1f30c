/** Reads the category of an item from a path of categories, as `Clothing > Women > Coats`. */
import { categoryLevels, namedValuesOf } from '@tactful/core/internal';
import type { PublishedConfig } from '@tactful/rules';
import { unescapeText } from './unescape-text.ts';
import { isUntypedObject } from './untyped.ts';

/** Returns the category of the value; '' if it contains none, or none that the config names although it must. */
export type ReadCategory = (value: unknown, mustBeNamed?: boolean) => string;

/** Between levels in the names of some shops. In others, one name contains them: they count only where the config has the level. */
const UNUSUAL_SEPARATOR = /\s*[,;:\\]\s*|\s-\s/;

/** The texts in a value: one text, an object with a name, or a list of them. */
const textsOf = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (isUntypedObject(value)) return textsOf(value.name);
  return typeof value === 'string' || typeof value === 'number' ? [unescapeText(String(value)).trim()] : [];
};

/**
 * Creates the reader of a config. The category is the level that the config names by its number; else the deepest one
 * that the config contains; else the deepest one.
 */
export function createReadCategory(config: PublishedConfig): ReadCategory {
  const isNamed = namedValuesOf(config);
  const level = config.collect?.categoryLevel;
  const isKnown = (text: string): boolean => isNamed('category', text);
  return (value, mustBeNamed = false) => {
    const texts = textsOf(value).filter(Boolean);
    // `Hats/Caps` may be one category.
    const [whole] = texts;
    if (!level && texts.length === 1 && whole && isKnown(whole)) return whole;
    const levels = texts.flatMap(categoryLevels);
    if (level && !mustBeNamed) return levels[Math.min(level, levels.length) - 1] ?? '';
    const unusual = levels.flatMap((each) => each.split(UNUSUAL_SEPARATOR));
    const mayBeUnknown = !mustBeNamed && !/^https?:/.test(whole ?? '');
    const known = [levels, unusual].flatMap((list) => [...list].reverse()).find(isKnown);
    return known ?? ((mayBeUnknown && levels.at(-1)) || '');
  };
}
