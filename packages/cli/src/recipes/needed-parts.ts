/** Finds what the experiences of a recipe refer to, and a config does not have yet. */
import type { Config, DataCategory } from '@tactful/core';
import { factCatalog } from '@tactful/core/internal';
import type { Experience } from '@tactful/rules';
import { categoriesIn, factsIn, neededCategories, storedFactsOfAction } from '@tactful/rules/internal';

/** Parts of a config, by name: what recipes refer to. */
export type RecipeParts = Pick<Config, 'purposes' | 'caps' | 'slots' | 'questions' | 'catalog'>;

/** A recipe and a config that it is added to. */
export interface Added {
  readonly config: Config;
  readonly recipe: Partial<Config>;
  /** Everything that recipes may refer to. */
  readonly parts: RecipeParts;
}

const experiencesOf = ({ recipe }: Added): readonly Experience[] => recipe.experiences ?? [];

type Named<T> = { readonly [name: string]: T } | undefined;

/** Returns the entries of a part that are needed and missing. */
const missing = <T>(
  names: readonly string[],
  own: Named<T>,
  part: Named<T>,
): { readonly [name: string]: T } =>
  Object.fromEntries(
    [...new Set(names)].flatMap((name) => {
      const value = own && Object.hasOwn(own, name) ? undefined : part?.[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );

const factsOf = (experience: Experience, config: Config): readonly string[] => [
  ...factsIn(experience.when),
  ...storedFactsOfAction(experience, config),
];

/** The categories of products that the recipe names. */
const categoriesOf = (added: Added): readonly string[] => {
  const { complements = {}, replenish = {} } = added.recipe.catalog ?? {};
  return [
    ...experiencesOf(added).flatMap((one) => [
      ...(one.promotes?.categories ?? []),
      ...factsOf(one, added.config).flatMap((fact) => /^\w+\.category\.([^.*]+)/.exec(fact)?.[1] ?? []),
    ]),
    ...Object.entries(complements).flatMap(([name, others]) => [name, ...others]),
    ...Object.keys(replenish),
  ];
};

const neededQuestions = (added: Added) => {
  const facts = new Set(experiencesOf(added).flatMap((one) => factsOf(one, added.config)));
  const own = new Set(added.config.questions?.map(({ id }) => id));
  return (added.parts.questions ?? []).filter(({ id }) => facts.has(`stated.${id}`) && !own.has(id));
};

/** The purposes of the experiences: those that are missing, and the data categories that others lack. */
const neededPurposes = (added: Added) => {
  const { config, parts } = added;
  const [first = ''] = Object.keys(config.purposes);
  const questions = [...(config.questions ?? []), ...neededQuestions(added)];
  const categoriesOfFact = categoriesIn(factCatalog({ ...config, questions }));
  const needed: { [name: string]: { readonly dataCategories: readonly DataCategory[] } } = {};
  for (const experience of experiencesOf(added)) {
    const name = experience.purpose ?? first;
    const own = config.purposes[name];
    const all = neededCategories(factsOf(experience, config), config.purposes, categoriesOfFact);
    const lacking = all.filter((category) => !own?.dataCategories.includes(category));
    if (own && !lacking.length) continue;
    const dataCategories = [...new Set([...(needed[name]?.dataCategories ?? []), ...lacking])];
    needed[name] = { ...(own ? {} : parts.purposes[name]), dataCategories };
  }
  return needed;
};

/** Leaves out parts without entries: they would only add noise to the config. */
const withoutEmpty = (parts: { readonly [key: string]: unknown }): { readonly [key: string]: unknown } =>
  Object.fromEntries(Object.entries(parts).filter(([, part]) => Object.keys(Object(part)).length));

/** Returns what is to be added to the config with the recipe: purposes, groups, questions, and names for visitors. */
export const neededParts = (added: Added): { readonly [key: string]: unknown } => {
  const { config, parts } = added;
  const groups = experiencesOf(added).flatMap(({ group }) => group ?? []);
  const slots = experiencesOf(added).map(({ slot }) => slot);
  const named = { ...config.catalog?.names, ...config.catalog?.categories };
  return withoutEmpty({
    purposes: neededPurposes(added),
    caps: withoutEmpty({ groups: missing(groups, config.caps?.groups, parts.caps?.groups) }),
    slots: missing(slots, config.slots, parts.slots),
    questions: neededQuestions(added),
    catalog: withoutEmpty({ categories: missing(categoriesOf(added), named, parts.catalog?.categories) }),
  });
};
