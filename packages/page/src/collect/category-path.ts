/** Reads the category of an item from a path of categories, as `Clothing > Women > Coats`. */
import type { Config } from '@tactful/rules';
import { isUntypedObject } from './untyped.ts';

/** Returns the category of the value; '' if it contains none, or none that the config names although it must. */
export type ReadCategory = (value: unknown, mustBeNamed?: boolean) => string;

const SEPARATOR = /\s*[>|»›/]\s*/;
/** A fact about one category, as `viewed.category.coats.7d`. */
const FACT_ABOUT_CATEGORY = 'category';

/** The same spelling as that of the ids in facts. */
const normalize = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s.]+/g, '-');

const categoriesInFacts = (condition: unknown): readonly string[] => {
  if (Array.isArray(condition)) return condition.flatMap(categoriesInFacts);
  if (!isUntypedObject(condition)) return [];
  return Object.entries(condition).flatMap(([key, value]) => {
    const [, about, id] = key.split('.');
    return [...(about === FACT_ABOUT_CATEGORY && id ? [id] : []), ...categoriesInFacts(value)];
  });
};

/** Every category that the config names. */
function categoriesOf({ catalog = {}, experiences, audiences = {} }: Config): ReadonlySet<string> {
  const { categories, names, categoryTiers, complements, replenish } = catalog;
  // `names` also contains brands and features: it counts only where there is no list of categories.
  const ids = Object.keys({ ...(categories ?? names), ...categoryTiers, ...complements, ...replenish });
  const facts = categoriesInFacts([experiences.map(({ when }) => when), Object.values(audiences)]);
  return new Set([...ids, ...Object.values(complements ?? {}).flat(), ...facts].map(normalize));
}

/** The texts in a value: one text, an object with a name, or a list of them. */
const textsOf = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (isUntypedObject(value)) return textsOf(value.name);
  return typeof value === 'string' || typeof value === 'number' ? [String(value).trim()] : [];
};

/**
 * Creates the reader of a config. The category is the level that the config names by its number; else the deepest one
 * that the config contains; else the deepest one.
 */
export function createReadCategory(config: Config): ReadCategory {
  let known: ReadonlySet<string> | undefined;
  const level = config.collect?.categoryLevel;
  const isKnown = (text: string): boolean => {
    known ??= categoriesOf(config);
    return known.has(normalize(text));
  };
  return (value, mustBeNamed = false) => {
    const texts = textsOf(value).filter(Boolean);
    // `Hats/Caps` may be one category.
    const [whole] = texts;
    if (!level && texts.length === 1 && whole && isKnown(whole)) return whole;
    const levels = texts.flatMap((text) => text.split(SEPARATOR)).filter(Boolean);
    if (level && !mustBeNamed) return levels[Math.min(level, levels.length) - 1] ?? '';
    const mayBeUnknown = !mustBeNamed && !/^https?:/.test(whole ?? '');
    return [...levels].reverse().find(isKnown) ?? ((mayBeUnknown && levels.at(-1)) || '');
  };
}
