/** Writes the draft of a config, and what is to do next. */
import type { Config } from '@tactful/core';
import type { Experience, HostAttribute } from '@tactful/rules';
import { schemaFor } from '../starter.ts';
import { BENEFIT_TODO, type ImportedFeature } from './import-feature.ts';
import type { Payload } from './payload.ts';
import { usedIn } from './used-names.ts';

/** The parts of a draft. */
export interface DraftInput {
  /** The name of the config. */
  readonly file: string;
  readonly features: readonly ImportedFeature[];
  readonly host: { readonly [name: string]: HostAttribute };
  readonly groups: Payload['groups'];
}

const SITE: Config['site'] = {
  name: 'Your shop',
  controller: 'Your company, its seat',
  policy: '/privacy',
  benefit: 'TODO: which data is remembered, where, and for which benefit, in one sentence',
};

const PURPOSES: Config['purposes'] = {
  pages: {
    label: 'Personalized pages',
    use: 'showing what you like first',
    benefit: BENEFIT_TODO,
    dataCategories: ['browsing'],
  },
};

/** Numbers ids that occur again: of a feature `a` with a rule `b-1`, and a feature `a-b` with a first rule. */
const withUniqueIds = (experiences: readonly Experience[]): readonly Experience[] => {
  const ids = new Set<string>();
  return experiences.map((experience) => {
    let { id } = experience;
    for (let number = 2; ids.has(id); number++) id = `${experience.id}-${number}`;
    ids.add(id);
    return { ...experience, id };
  });
};

/** The config of a draft: only attributes and groups that its experiences read. */
const configOf = ({ file, features, host, groups }: DraftInput): Config => {
  const experiences = withUniqueIds(features.flatMap((feature) => feature.experiences));
  const used = usedIn(
    experiences.map(({ when }) => when),
    { host, groups },
  );
  return {
    $schema: schemaFor(file),
    version: 1,
    site: SITE,
    purposes: PURPOSES,
    ...(Object.keys(used.groups).length && { groups: used.groups }),
    ...(Object.keys(used.host).length && { host: used.host }),
    experiences,
  };
};

const variantsOf = (experiences: readonly Experience[]): readonly string[] => [
  ...new Set(
    experiences
      .flatMap(({ variant, experiment }) => [variant, ...(experiment?.variants ?? [])])
      .filter((name) => typeof name === 'string'),
  ),
];

const markupOf = ({ slot, defaultValue, experiences }: ImportedFeature): string =>
  [
    `    <div data-tactful-slot=${JSON.stringify(slot)}>`,
    `      the standard content: ${JSON.stringify(defaultValue)}`,
    ...variantsOf(experiences).map(
      (name) => `      <template data-tactful-variant=${JSON.stringify(name)}> … </template>`,
    ),
    '    </div>\n',
  ].join('\n');

const hostLines = (host: Config['host'] = {}): string =>
  Object.entries(host)
    .map(([name, { type, default: value }]) => `    ${name}: ${type}, ${JSON.stringify(value)} by default\n`)
    .join('');

/** A draft. */
export interface Draft {
  readonly text: string;
  /** The next steps, as text for a terminal. */
  readonly steps: string;
}

/** Writes a draft. */
export const writeDraft = (input: DraftInput): Draft => {
  const config = configOf(input);
  const experiments = config.experiences.filter(({ experiment }) => experiment).length;
  const steps = [
    `Write the texts that start with TODO, and site; then run: tactful lint ${input.file}\n`,
    `\nThe slots of your pages, with their variants:\n\n${input.features.map(markupOf).join('\n')}`,
    config.host &&
      `\nThe page supplies these attributes by setPage({ host: { … } }); write their labels for visitors:\n\n${hostLines(config.host)}`,
    experiments > 0 &&
      `\nExperiences with an experiment or a share: ${experiments}. Visitors are assigned again, by a random id of the device.\n`,
  ];
  return { text: `${JSON.stringify(config, undefined, 2)}\n`, steps: steps.filter(Boolean).join('') };
};
