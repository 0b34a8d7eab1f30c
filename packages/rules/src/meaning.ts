/** Checks what a config means, once its shape is right: facts, names, kinds, and nothing sensitive. */
import { checkCondition } from './check-condition.ts';
import type { Condition } from './condition.ts';
import type { Config, Experience, Question } from './config.ts';
import { checkExperience } from './experience.ts';
import type { FactCatalog, FactShape } from './facts.ts';
import { expected, type Report, unknown } from './fault.ts';
import { many } from './many.ts';
import { sensitiveMark } from './sensitive.ts';

/** Visits the parts of a list or record of the config in which no fault has been found so far. */
export type Each = <T>(
  key: 'audiences' | 'experiences' | 'host' | 'questions',
  visit: (part: T, path: string, name: string) => void,
) => void;

/** Reports host attributes and questions whose very names or answers are sensitive. */
export const checkNames = (config: Config, each: Each, report: Report): void => {
  each('host', (_, path, name) => refuseSensitive(config, name, path, report));
  each<Question>('questions', ({ id, options }, path) => {
    refuseSensitive(config, { id, options: options.map(({ value }) => ({ value })) }, path, report);
  });
};

const refuseSensitive = (config: Config, part: unknown, path: string, report: Report): void => {
  const markIn = (some: unknown) => sensitiveMark(JSON.stringify(some), config.sensitive);
  const mark = part && markIn(part);
  if (mark) report(placeOf(part, path, markIn), expected('nothing sensitive', mark));
};

// Where in `part` the mark is: as far in as it is found.
const placeOf = (part: unknown, path: string, markIn: (some: unknown) => unknown): string => {
  if (part && typeof part === 'object')
    for (const [key, inner] of Object.entries(part))
      if (markIn({ [key]: inner }))
        return placeOf(inner, Array.isArray(part) ? `${path}[${key}]` : `${path}.${key}`, markIn);
  return path;
};

/** Reports what is wrong in audiences and experiences. A faulty audience takes those along that need it. */
export const checkRules = (config: Config, catalog: FactCatalog, each: Each, report: Report): void => {
  // By fact, so that each is described once; a config may read one thousands of times.
  const shapes = new Map<string, FactShape | undefined>();
  const factsOf = (condition: Condition = {}, path: string): Set<string> => {
    const facts = new Set<string>();
    const typeAt = (fact: string, at: string) => {
      if (!shapes.has(fact)) shapes.set(fact, catalog.describe(fact));
      const shape = shapes.get(fact);
      if (!shape) report(at, unknown('fact', fact, catalog.nearest?.(fact)));
      facts.add(fact);
      return shape?.type.replace('list', 'array');
    };
    checkCondition({ groups: config.groups ?? {}, typeAt, report }, condition, path);
    refuseSensitive(config, condition, path, report);
    return facts;
  };

  const audiences = new Map<string, Set<string>>();
  each<Condition>('audiences', (condition, path, name) => audiences.set(name, factsOf(condition, path)));
  // Visited again, because only the sound ones may be named.
  const sound: { [name: string]: Set<string> } = {};
  each('audiences', (_, __, name) => {
    sound[name] = audiences.get(name) as Set<string>;
  });

  const ids = new Set<string>();
  const [first] = Object.keys(config.purposes);
  each<Experience>('experiences', (experience, path) => {
    const { id, audience, promotes, purpose = first, when } = experience;
    if (ids.has(id)) report(`${path}.id`, expected('an id of its own', id));
    ids.add(id);
    checkExperience(experience, { ...config, audiences: sound as never }, path, report);
    refuseSensitive(config, promotes, `${path}.promotes`, report);
    const facts = factsOf(when, `${path}.when`);
    for (const name of many<string>(audience)) for (const fact of sound[name] ?? []) facts.add(fact);
    for (const fact of facts)
      for (const kind of shapes.get(fact)?.kinds ?? [])
        if (!config.purposes[purpose as string]?.kinds.includes(kind))
          report(`${path}.purpose`, expected(`a purpose that uses ${kind}, for ${fact}`, purpose));
  });
};
