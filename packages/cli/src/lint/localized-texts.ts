/** Lists the texts of a config that visitors read. */
import type { Config } from '@tactful/core';
import type { LocalizedText } from '@tactful/core/internal';

/** A text and its path in the config. */
export type LocatedText = readonly [path: string, text: LocalizedText];

const located = (path: string, text: LocalizedText | undefined): readonly LocatedText[] =>
  text === undefined ? [] : [[path, text]];

/** Returns the names of categories and brands. Whether they are sensitive is judged with those of pages and feeds. */
export const catalogNames = ({ catalog = {} }: Config): readonly LocatedText[] =>
  (['categories', 'brands'] as const).flatMap((key) =>
    Object.entries(catalog[key] ?? {}).map(([id, name]): LocatedText => [`catalog.${key}.${id}`, name]),
  );

/** Returns every other text of the config that visitors read. */
export const localizedTexts = (config: Config): readonly LocatedText[] => [
  ['site.name', config.site.name],
  ['site.benefit', config.site.benefit],
  ...Object.entries(config.purposes).flatMap(([purpose, { label, benefit, use }]): LocatedText[] => [
    [`purposes.${purpose}.label`, label],
    [`purposes.${purpose}.benefit`, benefit],
    ...located(`purposes.${purpose}.use`, use),
  ]),
  ...config.experiences.flatMap(({ benefit, name }, index): LocatedText[] => [
    [`experiences[${index}].benefit`, benefit],
    ...located(`experiences[${index}].name`, name),
  ]),
  ...Object.entries(config.slots ?? {}).flatMap(([slot, { name }]) => located(`slots.${slot}.name`, name)),
  ...Object.entries(config.catalog?.names ?? {}).map(
    ([slug, name]): LocatedText => [`catalog.names.${slug}`, name],
  ),
  ...(config.questions ?? []).flatMap(({ label, benefit, options }, index): LocatedText[] => [
    [`questions[${index}].label`, label],
    [`questions[${index}].benefit`, benefit],
    ...options.map(
      (option, position): LocatedText => [`questions[${index}].options[${position}].label`, option.label],
    ),
  ]),
  ...Object.entries(config.host ?? {}).map(([name, { label }]): LocatedText => [`host.${name}.label`, label]),
];
