/** Lists the values that a config allows to be recorded, each with the names that visitors read. */
import type { Config } from '@tactful/core';
import { type LocalizedText, NAMED_FIELDS, type NamedField, visitNames } from '@tactful/core/internal';

/** A value that a config names, such as a category, an item or an option of a question. */
export interface ConfigValue {
  readonly field: NamedField;
  readonly id: string;
  /** Its path in the config. */
  readonly path: string;
  /** The id and the display names. */
  readonly names: readonly string[];
}

const textsOf = (text: LocalizedText | undefined): readonly string[] =>
  text === undefined ? [] : typeof text === 'string' ? [text] : Object.values(text);

/** Returns a function that finds the display names of a value. */
const createDisplayNames = ({ catalog = {}, questions = [] }: Config) => {
  const options = questions.flatMap((question) => question.options);
  const labels = new Map(options.map(({ value, label }) => [value, label]));
  const questionLabels = new Map(questions.map(({ id, label }) => [id, label]));
  return (field: NamedField, id: string): readonly string[] => {
    if (field === 'question') return textsOf(questionLabels.get(id));
    if (field === 'answers') return textsOf(labels.get(id));
    const own = field === 'category' ? catalog.categories : field === 'brand' ? catalog.brands : undefined;
    return textsOf(own?.[id] ?? catalog.names?.[id]);
  };
};

// `includes` accepts only members of a tuple's type.
const isNamedField = (field: string): field is NamedField =>
  (NAMED_FIELDS as readonly string[]).includes(field);

/** Returns every value of a config once, with the path that names it first. */
export const namedInConfig = (config: Config): readonly ConfigValue[] => {
  const displayNames = createDisplayNames(config);
  const values = new Map<string, ConfigValue>();
  visitNames(config, (field, ids, path) => {
    if (!isNamedField(field)) return;
    for (const id of ids) {
      const key = `${field}.${id}`;
      if (!values.has(key)) values.set(key, { field, id, path, names: [id, ...displayNames(field, id)] });
    }
  });
  return [...values.values()];
};
