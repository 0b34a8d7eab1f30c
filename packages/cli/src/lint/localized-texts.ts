/** Lists the texts of a config that visitors read. */
import type { Config } from '@tactful/core';
import type { LocalizedText } from '@tactful/core/internal';

/** A text and its path in the config. */
export type LocatedText = readonly [path: string, text: LocalizedText];

/** Returns every text of the config that visitors read. */
export const localizedTexts = (config: Config): readonly LocatedText[] => [
  ['site.name', config.site.name],
  ['site.benefit', config.site.benefit],
  ...Object.entries(config.purposes).flatMap(([purpose, { label, benefit }]): LocatedText[] => [
    [`purposes.${purpose}.label`, label],
    [`purposes.${purpose}.benefit`, benefit],
  ]),
  ...config.experiences.map(({ benefit }, index): LocatedText => [`experiences[${index}].benefit`, benefit]),
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
