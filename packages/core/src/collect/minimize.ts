/** Minimisation: which events the config has a use for, which of their fields, and who uses them. */
import type { Config, Experience, Json } from '@tactful/rules';
import type { LedgerEvent } from '../events/event.ts';
import { createResolve } from '../facts/catalog.ts';
import { COUNTED } from '../facts/compute.ts';
import { dimensionValue } from '../facts/event-index.ts';

/** What some experience wants to know, of which events. */
interface Want {
  readonly names: readonly string[];
  readonly fields: readonly (keyof LedgerEvent)[];
  readonly topic: string;
}

export interface Minimizer {
  /** Ids of the experiences that read this event, in config order. */
  usedBy(event: LedgerEvent): readonly string[];
  /** The event with only the fields that are read; nothing where nobody reads it. */
  trim(event: LedgerEvent): LedgerEvent | undefined;
}

/** The paths that a condition reads: its keys, wherever they are not operators. */
const pathsOf = (condition: Json | undefined): readonly string[] =>
  condition && typeof condition === 'object'
    ? Array.isArray(condition)
      ? condition.flatMap(pathsOf)
      : Object.entries(condition).flatMap(([key, value]) => (key.startsWith('$') ? pathsOf(value) : [key]))
    : [];

/** What a trigger looks at beside the moment. */
const OF_TRIGGER: { readonly [trigger: string]: string } = {
  return: 'visits.daysSinceLast',
  cart: 'cart.abandoned',
  purchase: 'bought.all.visit',
  hours: 'visits.usualHour',
};

const pathsOfAction = ({ action, by = 'category' }: Experience): readonly string[] => {
  if (action === 'shortcuts') return ['features.top'];
  if (action === 'suppress') return [`bought.${by}.*.all`];
  if (action !== 'rank') return [];
  return by === 'item' ? ['viewed.item.*.all', 'carted.item.*.all', 'bought.item.*.all'] : [`affinity.${by}`];
};

/** Every fact that an experience depends on; `*` for facts about anything. */
const pathsOfExperience = (config: Config, experience: Experience): readonly string[] => {
  const { when, audience = [], trigger = [], promotes, duringCare } = experience;
  return [
    ...pathsOf(when),
    ...[audience].flat().flatMap((name) => pathsOf(config.audiences?.[name])),
    ...[trigger].flat().flatMap((one) => OF_TRIGGER[typeof one === 'string' ? one : one.on] ?? []),
    ...(promotes?.categories ?? []).map((id) => `bought.category.${id}.daysSince`),
    ...(promotes?.items ?? []).map((id) => `bought.item.${id}.daysSince`),
    ...pathsOfAction(experience),
    ...(duringCare ? [] : ['service.open']),
  ];
};

const ALWAYS: readonly (keyof LedgerEvent)[] = ['id', 'name', 'at', 'section', 'order', 'experience'];

/** Wants by name of event and topic, so that judging an event costs a few look-ups however long the config is. */
const createIndex = (wants: readonly Want[]) => {
  const fields = new Map<string, Set<keyof LedgerEvent>>();
  for (const { names, topic, fields: read } of wants)
    for (const name of names) {
      const key = `${name} ${topic}`;
      const known = fields.get(key) ?? new Set();
      for (const field of read) known.add(field);
      fields.set(key, known);
    }
  return (name: string, topics: readonly string[]) =>
    topics.flatMap((topic) => fields.get(`${name} ${topic}`) ?? []);
};

/** The verb that counts events of a name. */
const VERBS = new Map<string, string>(Object.entries(COUNTED).map(([verb, name]) => [name, verb]));

const DIMENSIONS = ['item', 'category', 'brand', 'term', 'used', 'tier'];

/** What an event is about: `viewed.all`, `viewed.category.coats`, … as in the paths of facts, without the window. */
const topicsOf = (config: Config, event: LedgerEvent): readonly string[] => {
  const { name, experience, question } = event;
  if (experience !== undefined) return [`${name}.${experience}`];
  if (question !== undefined) return [`stated.${question}`];
  const verb = VERBS.get(name);
  if (!verb) return [name];
  const things = DIMENSIONS.flatMap((dimension) => {
    const id = dimensionValue(config, event, dimension === 'used' ? 'feature' : dimension);
    return id ? `${verb}.${dimension}.${id}` : [];
  });
  return [name, `${verb}.all`, ...things];
};

/** The topics of an event as wants may name them: `viewed.item.x` is asked for by `viewed.item.*`, too. */
const askedFor = (config: Config, event: LedgerEvent): readonly string[] => [
  '*',
  ...topicsOf(config, event).flatMap((topic) => [topic, topic.replace(/[^.]*$/, '*')]),
];

/** The wants of a config. Every experience also wants to know how often it was seen and sent away. */
export const createMinimizer = (config: Config): Minimizer => {
  const resolve = createResolve(config);
  const wantsOf = (experience: Experience): readonly Want[] => [
    { names: ['expose'], fields: [], topic: `expose.${experience.id}` },
    { names: ['dismiss'], fields: [], topic: `dismiss.${experience.id}` },
    ...pathsOfExperience(config, experience).flatMap((path): Want | [] => resolve(path) ?? []),
  ];
  // Made when it is needed: without a yes no event is ever judged.
  let index: ReturnType<typeof createIndex> | undefined;
  const find: typeof index = (...asked) => {
    index ??= createIndex([
      ...config.experiences.flatMap(wantsOf),
      // What the visitor said is theirs to see and to take back, even while nothing reads it.
      { names: ['state_preference'], fields: ['question', 'answers'], topic: '*' },
    ]);
    return index(...asked);
  };
  return {
    usedBy: (event) => {
      const topics = askedFor(config, event);
      const reads = ({ names, topic }: Want): boolean => names.includes(event.name) && topics.includes(topic);
      return config.experiences.filter((one) => wantsOf(one).some(reads)).map(({ id }) => id);
    },
    trim: (event) => {
      const hits = find(event.name, askedFor(config, event));
      if (!hits.length) return;
      const read = new Set([...ALWAYS, ...hits.flatMap((fields) => [...fields])]);
      if (read.has('item')) read.add('label');
      const kept = Object.entries(event).filter(([field]) => read.has(field as keyof LedgerEvent));
      // A part of an event, with all that every event has.
      return Object.fromEntries(kept) as unknown as LedgerEvent;
    },
  };
};
