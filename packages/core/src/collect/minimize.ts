/** Minimization: which events are stored, and which of their fields. Only what the config uses and names. */
import type { Config, PublishedConfig, RecordingRule } from '@tactful/rules';
import type { EventName, LedgerEvent } from '../events/event.ts';
import { filterRelated } from '../events/related.ts';
import { INTEREST_FIELDS, isInterestQuestion, LESS_OF } from '../events/stated-interests.ts';
import { DIMENSIONS } from '../facts/dimensions.ts';
import { dimensionValue } from '../facts/event-index.ts';
import { isProductNumber } from './item-id.ts';
import { type IsNamed, namedValuesOf } from './named-values.ts';
import { NAMED_FIELDS } from './names-in-config.ts';
import type { IsListed } from './product-list.ts';

export interface Minimizer {
  /** Ids of the experiences that use this event, in config order. */
  usedBy(event: LedgerEvent): readonly string[];
  /**
   * The event with only the fields that are used; `undefined` if nothing uses the event.
   *
   * @param isListed - Whether a number is that of a product. Default: yes, because the event is stored already, and was
   * checked before.
   */
  trim(event: LedgerEvent, isListed?: IsListed): LedgerEvent | undefined;
}

/** Fields that every stored event keeps. */
const KEPT_FIELDS: readonly string[] = ['id', 'name', 'at', 'section', 'order', 'experience'];

/** A rule without the experiences that use its events. */
type FieldUse = Omit<RecordingRule, 'experiences'>;

/** Statements of the visitor are always stored, so that it can be shown and taken back even if nothing uses it now. */
const STATED: FieldUse = {
  events: ['state_preference'],
  fields: ['question', 'answers'],
  about: 'question',
};

/** Every rule of a config. Frequency caps and cool-downs count exposures and dismissals. */
const rulesOf = ({ experiences, record }: PublishedConfig): readonly RecordingRule[] => [
  ...experiences.map(({ id }) => ({
    events: ['expose', 'dismiss'],
    fields: [],
    about: 'experience',
    id,
    experiences: [id],
  })),
  ...record,
];

const ANYTHING = 'anything';
const topicOf = (about: string | undefined, id = '*'): string => (about ? `${about} ${id}` : ANYTHING);

/** Every topic under which a {@link FieldUse} may name this event. */
const topicsOf = (config: Config, event: LedgerEvent): readonly string[] => [
  ANYTHING,
  ...DIMENSIONS.flatMap((about) => {
    // A statement about a dimension counts in its affinities.
    const id = dimensionValue(config, event, about) || (event.question === about && '*');
    return id ? [topicOf(about, id), topicOf(about)] : [];
  }),
];

/** Indexes field uses by event name and topic: judging an event takes a few look-ups, however long the config is. */
const createIndex = (uses: readonly FieldUse[]) => {
  const fieldsByKey = new Map<string, Set<string>>();
  for (const use of uses)
    for (const name of use.events) {
      const key = `${name} ${topicOf(use.about, use.id)}`;
      const known = fieldsByKey.get(key) ?? new Set();
      for (const field of use.fields) known.add(field);
      fieldsByKey.set(key, known);
    }
  return (name: EventName, topics: readonly string[]) =>
    topics.flatMap((topic) => fieldsByKey.get(`${name} ${topic}`) ?? []);
};

/** The event without the texts that the config does not name. Numbers of products may be listed on the page instead. */
const dropUnnamed = (event: LedgerEvent, isNamed: IsNamed, isListed: IsListed): LedgerEvent => {
  const named: { -readonly [F in keyof LedgerEvent]: LedgerEvent[F] } = { ...event };
  const isItem = (id: string): boolean => isNamed('item', id) || (isProductNumber(id) && isListed(id));
  // The options of these questions are the values of fields. Others are left out one by one.
  const isInterest = isInterestQuestion(event.question);
  if (isInterest && event.answers) {
    // The visitor may want less of a single item, too.
    const mayBeItem = event.question === LESS_OF;
    named.answers = event.answers.filter(
      (value) => INTEREST_FIELDS.some((field) => isNamed(field, value)) || (mayBeItem && isItem(value)),
    );
  }
  for (const field of NAMED_FIELDS) {
    if (isInterest && (field === 'question' || field === 'answers')) continue;
    const isKept = (value: string): boolean => (field === 'item' ? isItem(value) : isNamed(field, value));
    if (![event[field] ?? []].flat().every(isKept)) delete named[field];
  }
  if (event.related !== undefined) {
    named.related = filterRelated(event.related, isItem);
    if (!named.related) delete named.related;
  }
  // A price without its currency would count in the one of the site.
  if (event.currency !== named.currency) delete named.price;
  return named;
};

const wasListed: IsListed = () => true;

/** Creates the minimizer of a config. */
export const createMinimizer = (
  config: PublishedConfig,
  isNamed: IsNamed = namedValuesOf(config),
): Minimizer => {
  // Built for the first event: without consent no event is ever judged.
  let index: ReturnType<typeof createIndex> | undefined;
  return {
    usedBy: (event) => {
      const topics = topicsOf(config, event);
      const users = rulesOf(config)
        .filter(({ events, about, id }) => events.includes(event.name) && topics.includes(topicOf(about, id)))
        .flatMap(({ experiences }) => experiences);
      return config.experiences.flatMap(({ id }) => (users.includes(id) ? id : []));
    },
    trim: (reported, isListed = wasListed) => {
      const event = dropUnnamed(reported, isNamed, isListed);
      index ??= createIndex([...rulesOf(config), STATED]);
      const used = index(event.name, topicsOf(config, event));
      if (!used.length) return undefined;
      const fields = new Set([...KEPT_FIELDS, ...used.flatMap((names) => [...names])]);
      const kept = Object.entries(event).filter(([field]) => fields.has(field));
      // Only optional fields are left out.
      return Object.fromEntries(kept) as unknown as LedgerEvent;
    },
  };
};
