/** Minimization: which events are stored, and which of their fields. Only what the config uses. */
import type { Config, Experience, Json } from '@tactful/rules';
import type { LedgerEvent } from '../events/event.ts';
import { createResolve, FACTS } from '../facts/catalog.ts';
import type { Topic } from '../facts/definition.ts';

/** Events that something uses, and the fields that it reads of them. */
interface FieldUse {
  readonly events: readonly string[];
  readonly fields: readonly (keyof LedgerEvent)[];
  /** What the events must be about; `*` for anything. */
  readonly topic: string;
}

export interface Minimizer {
  /** Ids of the experiences that use this event, in config order. */
  usedBy(event: LedgerEvent): readonly string[];
  /** The event with only the fields that are used; `undefined` if nothing uses the event. */
  trim(event: LedgerEvent): LedgerEvent | undefined;
}

/** The facts that a condition reads: its keys that are not operators. */
const factsOfCondition = (condition: Json | undefined): readonly string[] => {
  if (!condition || typeof condition !== 'object') return [];
  if (Array.isArray(condition)) return condition.flatMap(factsOfCondition);
  return Object.entries(condition).flatMap(([key, value]) =>
    key.startsWith('$') ? factsOfCondition(value) : [key],
  );
};

/** The facts that a trigger reads. Triggers that are not listed read none. */
const FACTS_OF_TRIGGER: { readonly [trigger: string]: string } = {
  return: 'visits.count',
  cart: 'cart.abandoned',
  purchase: 'bought.all.visit',
  hours: 'visits.usualHour',
};

/** The facts that an action reads; `*` for facts about anything. */
const factsOfAction = ({ action, by = 'category' }: Experience): readonly string[] => {
  if (action === 'shortcuts') return ['features.top'];
  if (action === 'suppress') return [`bought.${by}.*.daysSince`];
  return action === 'rank' ? [`affinity.${by}`] : [];
};

/** Every fact that an experience depends on. */
const factsOfExperience = (config: Config, experience: Experience): readonly string[] => {
  const { when, audience = [], trigger = [], promotes, duringCare } = experience;
  return [
    ...factsOfCondition(when),
    ...[audience].flat().flatMap((name) => factsOfCondition(config.audiences?.[name])),
    ...[trigger].flat().flatMap((one) => FACTS_OF_TRIGGER[typeof one === 'string' ? one : one.on] ?? []),
    ...(promotes?.categories ?? []).map((id) => `bought.category.${id}.daysSince`),
    ...(promotes?.items ?? []).map((id) => `bought.item.${id}.daysSince`),
    ...factsOfAction(experience),
    ...(duringCare ? [] : ['service.open']),
  ];
};

/** Fields that every stored event keeps. */
const KEPT_FIELDS: readonly (keyof LedgerEvent)[] = ['id', 'name', 'at', 'section', 'order', 'experience'];

/** Indexes field uses by event name and topic: judging an event takes a few look-ups, however long the config is. */
const createIndex = (uses: readonly FieldUse[]) => {
  const fieldsByKey = new Map<string, Set<keyof LedgerEvent>>();
  for (const { events, topic, fields } of uses)
    for (const name of events) {
      const key = `${name} ${topic}`;
      const known = fieldsByKey.get(key) ?? new Set();
      for (const field of fields) known.add(field);
      fieldsByKey.set(key, known);
    }
  return (name: string, topics: readonly string[]) =>
    topics.flatMap((topic) => fieldsByKey.get(`${name} ${topic}`) ?? []);
};

/** The topics of the catalog, by the name of the events that they apply to. */
const topicsByEvent = (): ReadonlyMap<string, readonly Topic[]> => {
  const topics = new Map<string, Topic[]>();
  for (const { events, topic } of Object.values(FACTS))
    for (const name of topic ? events : []) if (topic) topics.set(name, [...(topics.get(name) ?? []), topic]);
  return topics;
};

/** What an event is about, as {@link FieldUse.topic} may name it. */
const createTopics = (config: Config) => {
  const byEvent = topicsByEvent();
  return (event: LedgerEvent): readonly string[] => {
    const { name, experience } = event;
    const topics = (byEvent.get(name) ?? []).flatMap((topic) => topic.ofEvent(event, config) || []);
    return [
      '*',
      ...(experience === undefined ? [] : [`${name}.${experience}`]),
      // `viewed.item.x` is also used by whatever uses `viewed.item.*`.
      ...topics.flatMap((topic) => [topic, topic.replace(/[^.]*$/, '*')]),
    ];
  };
};

/** What the visitor stated is always stored, so that it can be shown and taken back even if nothing uses it now. */
const STATED: FieldUse = { events: ['state_preference'], fields: ['question', 'answers'], topic: '*' };

/** Creates the minimizer of a config. */
export const createMinimizer = (config: Config): Minimizer => {
  const resolve = createResolve(config);
  const topicsOf = createTopics(config);
  const usesOf = (experience: Experience): readonly FieldUse[] => [
    // Frequency caps and cool-downs count these.
    { events: ['expose'], fields: [], topic: `expose.${experience.id}` },
    { events: ['dismiss'], fields: [], topic: `dismiss.${experience.id}` },
    ...factsOfExperience(config, experience).flatMap((path): FieldUse | [] => resolve(path) ?? []),
  ];
  // Built for the first event: without consent no event is ever judged.
  let index: ReturnType<typeof createIndex> | undefined;
  return {
    usedBy: (event) => {
      const topics = topicsOf(event);
      const isUse = ({ events, topic }: FieldUse): boolean =>
        events.includes(event.name) && topics.includes(topic);
      return config.experiences.filter((one) => usesOf(one).some(isUse)).map(({ id }) => id);
    },
    trim: (event) => {
      index ??= createIndex([...config.experiences.flatMap(usesOf), STATED]);
      const used = index(event.name, topicsOf(event));
      if (!used.length) return undefined;
      const fields = new Set([...KEPT_FIELDS, ...used.flatMap((names) => [...names])]);
      // The label is shown instead of the id.
      if (fields.has('item')) fields.add('label');
      const kept = Object.entries(event).filter(([field]) => fields.has(field as keyof LedgerEvent));
      // Only optional fields are left out.
      return Object.fromEntries(kept) as unknown as LedgerEvent;
    },
  };
};
