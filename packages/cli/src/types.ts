/** Owns the types made from a config: its slots and variants, and every fact that may be read. */
import { type Config, factCatalog } from '@tactful/core';
import { categoriesIn, createDecider, type FactType } from '@tactful/rules';
import { COUNTED, FIXED, valuesOf, WINDOWS } from './facts.ts';

const quoted = (text: string): string =>
  `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'").replace(/\n/g, '\\n')}'`;

const union = (names: readonly string[]): string => [...new Set(names)].map(quoted).join(' | ') || 'never';

const BASIC: { readonly [T in FactType]: string } = {
  number: 'number',
  string: 'string',
  boolean: 'boolean',
  list: 'readonly string[]',
};

/** The type of a fact's value, as narrow as the config allows. */
const typeOf = (config: Config, fact: string, type: FactType): string => {
  const values = type === 'string' || type === 'list' ? valuesOf(config, fact) : undefined;
  if (!values) return BASIC[type];
  return type === 'list' ? `readonly (${union(values)})[]` : union(values);
};

const variantsOf = (config: Config, slot: string): readonly string[] =>
  config.experiences
    .filter((experience) => experience.slot === slot)
    .flatMap(({ experiment, variant }) => (experiment?.variants ?? [variant]).flatMap((name) => name ?? []));

const factsOf = (config: Config): readonly string[] => {
  const { describe } = factCatalog(config);
  const decider = createDecider(config, categoriesIn(factCatalog(config)));
  const named = [
    ...FIXED,
    ...(config.questions ?? []).map(({ id }) => `stated.${id}`),
    ...Object.keys(config.host ?? {}).map((name) => `host.${name}`),
    ...decider.facts,
  ];
  return [...new Set(named)].flatMap((fact) => {
    const shape = describe(fact);
    return shape ? [`  readonly ${quoted(fact)}: ${typeOf(config, fact, shape.type)};`] : [];
  });
};

/** Every path that counts something, as a template literal. */
const patterns: readonly string[] = Object.entries(COUNTED).flatMap(([verb, dimensions]) =>
  dimensions.map((dimension) => {
    const path = dimension === 'all' ? `${verb}.all` : `${verb}.${dimension}.\${string}`;
    return `\`${path}.\${Window}\``;
  }),
);

const SHARES = ['cart.category', 'affinity.category', 'affinity.brand', 'affinity.tier'].map(
  (head) => `\`${head}.\${string}\``,
);

/** A declaration file for the config in `file`. */
export const typesOf = (config: Config, file: string): string => {
  const slots = [...new Set(config.experiences.map(({ slot }) => slot))];
  const host = Object.entries(config.host ?? {});
  return `/** Made by \`tactful types\` from ${file}. Make it anew after each change of the config. */

/** Every slot that some experience names. */
export type Slot = ${union(slots)};

/** The variants of each slot. */
export interface Variants {
${slots.map((slot) => `  readonly ${quoted(slot)}: ${union(variantsOf(config, slot))};`).join('\n')}
}

/** Ids of experiences. */
export type ExperienceId = ${union(config.experiences.map(({ id }) => id))};

/** Keys of purposes. */
export type PurposeId = ${union(Object.keys(config.purposes))};

/** Attributes that the page supplies. */
export interface Host {
${host.map(([name, { type }]) => `  readonly ${quoted(name)}?: ${BASIC[type]};`).join('\n')}
}

/** How far back a count reaches; \`daysSince\`: days since the last one, \`Infinity\` for never. */
export type Window = ${union(WINDOWS)};

/** Facts with a name of the shop's in their path. */
type Counts = {
  readonly [Path in
${[...patterns, ...SHARES].map((path) => `    | ${path}`).join('\n')}]: number;
};

/** Every fact, and the type of its value. */
export interface Facts extends Counts {
${factsOf(config).join('\n')}
}

/** The path of a fact. */
export type Fact = keyof Facts;
`;
};
