/** Lists the categories and brands that a config allows to be recorded. */
import type { Config } from '@tactful/core';
import type { LocalizedText } from '@tactful/core/internal';
import type { Condition } from '@tactful/rules';
import { factsIn } from '@tactful/rules/internal';
import type { ValueKind } from './named-value.ts';

/** A category or brand in a config. */
export interface ConfigValue {
  readonly kind: ValueKind;
  readonly id: string;
  /** Its path in the config. */
  readonly path: string;
  /** The id and the display names. */
  readonly names: readonly string[];
}

const textsOf = (text: LocalizedText | undefined): readonly string[] =>
  text === undefined ? [] : typeof text === 'string' ? [text] : Object.values(text);

type Located = readonly [kind: ValueKind, id: string, path: string];

const listed = ({ catalog = {} }: Config): readonly Located[] => [
  ...Object.keys(catalog.categories ?? {}).map(
    (id): Located => ['categories', id, `catalog.categories.${id}`],
  ),
  ...Object.keys(catalog.brands ?? {}).map((id): Located => ['brands', id, `catalog.brands.${id}`]),
  ...(['categoryTiers', 'complements', 'replenish'] as const).flatMap((key) =>
    Object.keys(catalog[key] ?? {}).map((id): Located => ['categories', id, `catalog.${key}.${id}`]),
  ),
  ...Object.entries(catalog.complements ?? {}).flatMap(([id, others]) =>
    others.map((other): Located => ['categories', other, `catalog.complements.${id}`]),
  ),
];

/** `viewed.category.coats.7d`: a fact that counts one category or brand. */
const COUNT = /^\w+\.(category|brand)\.([^.]+)\./;

const inCondition = (condition: Condition, path: string): readonly Located[] =>
  factsIn(condition).flatMap((fact): readonly Located[] => {
    const [, dimension, id] = COUNT.exec(fact) ?? [];
    return id ? [[dimension === 'brand' ? 'brands' : 'categories', id, path]] : [];
  });

const inRules = ({ audiences = {}, experiences }: Config): readonly Located[] => [
  ...Object.entries(audiences).flatMap(([name, condition]) => inCondition(condition, `audiences.${name}`)),
  ...experiences.flatMap(({ when, promotes }, index) => [
    ...(when ? inCondition(when, `experiences[${index}].when`) : []),
    ...(promotes?.categories ?? []).map(
      (id): Located => ['categories', id, `experiences[${index}].promotes.categories`],
    ),
  ]),
];

/** Returns every category and brand of a config once, with the path that names it first. */
export const namedInConfig = (config: Config): readonly ConfigValue[] => {
  const { catalog = {} } = config;
  const values = new Map<string, ConfigValue>();
  for (const [kind, id, path] of [...listed(config), ...inRules(config)]) {
    const key = `${kind}.${id}`;
    const names = [id, ...textsOf(catalog[kind]?.[id] ?? catalog.names?.[id])];
    if (!values.has(key)) values.set(key, { kind, id, path, names });
  }
  return [...values.values()];
};
