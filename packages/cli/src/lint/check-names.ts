/** Rule `missing-name`: what visitors can see has a name for them. Without one they read its id, or a stopgap. */
import type { Config } from '@tactful/core';
import type { LocalizedText, NamedField } from '@tactful/core/internal';

import { namedInConfig } from '../catalog/named-in-config.ts';
import { type RuleIssue, warningIssue } from './issue.ts';

/** The key of the catalog with the names of a field. Other fields have none: their names are elsewhere, or not shown. */
const CATALOG_KEY: { readonly [F in NamedField]?: 'categories' | 'brands' | 'names' } = {
  category: 'categories',
  brand: 'brands',
  item: 'names',
  feature: 'names',
};

/** The text of a message: its first language. */
const firstText = (text: LocalizedText): string =>
  typeof text === 'string' ? text : (Object.values(text)[0] ?? '');

/** A name that an id suggests: `rain-coats` may be "Rain coats". */
const suggestName = (id: string): string =>
  id.replaceAll('-', ' ').replace(/^./u, (letter) => letter.toUpperCase());

/** Returns a function that is true for ids with a name in the catalog, or as an option of a question. */
const createNamed = ({ catalog = {}, questions = [] }: Config): ((id: string) => boolean) => {
  const options = questions.flatMap((question) => question.options.map(({ value }) => value));
  const ids = [catalog.categories, catalog.brands, catalog.names].flatMap((some) => Object.keys(some ?? {}));
  const named = new Set([...options, ...ids]);
  return (id) => named.has(id);
};

const checkValues = (config: Config): readonly RuleIssue[] => {
  const isNamed = createNamed(config);
  // Tests name groups, too.
  const ignored = new Set([...(config.sensitive?.categories ?? []), ...Object.keys(config.groups ?? {})]);
  const reported = new Set<string>();
  return namedInConfig(config).flatMap(({ field, id, path }): readonly RuleIssue[] => {
    const key = CATALOG_KEY[field];
    if (!key || isNamed(id) || ignored.has(id) || reported.has(id)) return [];
    reported.add(id);
    const entry = `{ ${JSON.stringify(id)}: ${JSON.stringify(suggestName(id))} }`;
    const message = `the ${field} ${JSON.stringify(id)} has no name: visitors read its id. Add one to catalog.${key}, as in ${entry}`;
    return [warningIssue('missing-name', path, message)];
  });
};

const checkExperienceNames = ({ experiences }: Config): readonly RuleIssue[] =>
  experiences.flatMap(({ id, name }, index): readonly RuleIssue[] => {
    if (name !== undefined) return [];
    const message = `the experience ${JSON.stringify(id)} has no name: visitors read "a personalized version". Add what it shows and where, as in "name": "Coats on the front page"`;
    return [warningIssue('missing-name', `experiences[${index}]`, message)];
  });

/** Each slot once, where it is used first. */
const checkSlotNames = ({ experiences, slots = {} }: Config): readonly RuleIssue[] => {
  const checked = new Set(Object.keys(slots));
  return experiences.flatMap(({ slot }, index): readonly RuleIssue[] => {
    if (checked.has(slot)) return [];
    checked.add(slot);
    const entry = `{ ${JSON.stringify(slot)}: { "name": ${JSON.stringify(suggestName(slot))} } }`;
    const message = `the slot ${JSON.stringify(slot)} has no name: visitors read "A part of the page". Add one to slots, as in ${entry}`;
    return [warningIssue('missing-name', `experiences[${index}].slot`, message)];
  });
};

/** The prompt lists the uses of all purposes in one sentence; a label is a heading. */
const checkUses = ({ purposes }: Config): readonly RuleIssue[] =>
  Object.entries(purposes).flatMap(([id, { label, use }]): readonly RuleIssue[] => {
    if (use !== undefined) return [];
    const message = `the purpose ${JSON.stringify(id)} has no \`use\`: visitors read its label inside a sentence, "Used for: ${firstText(label)}". Add the form for sentences, as in "use": "showing your favorite categories first"`;
    return [warningIssue('missing-name', `purposes.${id}`, message)];
  });

/** A label is required, and visitors read it before the value: 'Member of the club: yes'. */
const checkHostLabels = ({ host = {} }: Config): readonly RuleIssue[] =>
  Object.entries(host).flatMap(([id, { label }]): readonly RuleIssue[] => {
    const texts = typeof label === 'string' ? [label] : Object.values(label);
    const wrong = texts.find((text) => text === id || /[.:!?。]\s*$/u.test(text));
    if (wrong === undefined) return [];
    const problem = wrong === id ? 'is its id' : 'is a sentence';
    const message = `the label of the host attribute ${JSON.stringify(id)} ${problem}: visitors read it before the value, "${wrong}: …". Write a name, as in "label": "Member of the club"`;
    return [warningIssue('missing-name', `host.${id}.label`, message)];
  });

/** Checks that everything in a config that visitors can see has a name. */
export const checkNames = (config: Config): readonly RuleIssue[] => [
  ...checkValues(config),
  ...checkExperienceNames(config),
  ...checkSlotNames(config),
  ...checkUses(config),
  ...checkHostLabels(config),
];
