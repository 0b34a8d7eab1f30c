/** Typical visitors, as values of the facts that the config reads. */
import type { FactValue } from '@tactful/rules';

/** A fact that the config reads, with its present value. */
export interface ReadFact {
  readonly path: string;
  readonly value: FactValue;
}

/** A typical visitor. */
export interface Persona {
  readonly name: string;
  /** A value for each fact about the visitor that the config reads. */
  readonly facts: ReadonlyMap<string, FactValue>;
}

/** Facts about the page, and those that the host sets, are not about the visitor. */
const isAboutVisitor = ({ path }: ReadFact): boolean => !/^(page|host)\./.test(path);

/** The value of a fact for a visitor who did nothing yet. */
const emptyValue = ({ path, value }: ReadFact): FactValue => {
  if (Array.isArray(value)) return [];
  if (typeof value === 'number') return /daysSince/.test(path) ? Number.POSITIVE_INFINITY : 0;
  return typeof value === 'boolean' ? false : path === 'level' ? 'new' : '';
};

/** Values by a pattern of paths; a text `$` in it is the category of the persona. */
type Rules = readonly (readonly [pattern: string, value: FactValue])[];

/** Ids of categories may contain any character but dots and spaces, such as `c++`. */
const escapePattern = (text: string): string => text.replace(/[\\^$*+?()[\]{}|]/g, '\\$&');

const personaOf = (name: string, facts: readonly ReadFact[], rules: Rules, category = ''): Persona => ({
  name,
  facts: new Map(
    facts.map((fact) => {
      const rule = rules.find(([pattern]) =>
        RegExp(`^${pattern.replace('$', () => escapePattern(category))}$`).test(fact.path),
      );
      return [fact.path, rule?.[1] ?? emptyValue(fact)];
    }),
  ),
});

const RETURNED: Rules = [['visits\\.count', 4]];

const interested = (category: string): Rules => [
  ['viewed\\.(category\\.$|all)\\.(?!daysSince).*', 5],
  ['viewed\\.(category\\.$|all)\\.daysSince', 0],
  ['affinity\\.category\\.$', 1],
  ['affinity\\.category', [category]],
  ...RETURNED,
];

const bought = (category: string): Rules => [
  ['bought\\.(category\\.$|all)\\.(?!daysSince).*', 1],
  ['bought\\.(category\\.$|all)\\.daysSince', 0],
  ...interested(category),
];

const OTHERS: readonly (readonly [name: string, rules: Rules])[] = [
  ['has an open complaint', [['service\\.open', true], ['service\\.daysSince', 0], ...RETURNED]],
  [
    'is back after two months',
    [
      ['visits\\.daysSinceLast', 60],
      ['bought\\.all\\.(all|365d)', 3],
      ['bought\\.all\\.daysSince', 90],
      ...RETURNED,
    ],
  ],
  [
    'is an expert',
    [
      ['level', 'expert'],
      ['visits\\.count', 20],
    ],
  ],
  ['left a full cart', [['cart\\.abandoned', true], ['cart\\.items', 1], ['cart\\.value', 50], ...RETURNED]],
];

/** The categories that the config reads facts about, in alphabetical order. */
const categoriesIn = (facts: readonly ReadFact[]): readonly string[] => [
  ...new Set(facts.flatMap(({ path }) => /^(?:viewed|bought)\.category\.([^.]+)/.exec(path)?.[1] ?? [])),
];

/** The personas that differ from a new visitor by at least one fact that the config reads. */
export const personasOf = (all: readonly ReadFact[]): readonly Persona[] => {
  const facts = all.filter(isAboutVisitor);
  const fresh = personaOf('is new', facts, []);
  const isDifferent = ({ facts }: Persona): boolean =>
    [...facts].some(([path, value]) => String(fresh.facts.get(path)) !== String(value));
  const categories = categoriesIn(facts).flatMap((category) => [
    personaOf(`likes ${category}`, facts, interested(category), category),
    personaOf(`just bought ${category}`, facts, bought(category), category),
  ]);
  const others = OTHERS.map(([name, rules]) => personaOf(name, facts, rules));
  return [fresh, ...[...categories, ...others].filter(isDifferent)];
};
