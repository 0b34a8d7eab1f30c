/** The gate: what of a page's event may be kept. It refuses with a reason, and never throws. */
import type { Config, DataCategory } from '@tactful/rules';
import { nanoid } from 'nanoid';
import {
  CATEGORY_OF,
  type EventName,
  type Item,
  type LedgerEvent,
  type PageEvent,
  type TrackResult,
} from '../events/event.ts';
import { digest, slug } from '../events/slug.ts';
import type { Minimizer } from './minimize.ts';
import type { SensitiveFilter } from './sensitive-filter.ts';

type Draft = Omit<LedgerEvent, 'id' | 'name' | 'at' | 'section'>;
type Refusal = Extract<TrackResult, { recorded: false }>['reason'];

export interface GateOptions {
  readonly config: Config;
  readonly minimizer: Minimizer;
  readonly isCategoryRecorded: (kind: DataCategory) => boolean;
  /** True for words and category ids that must never be recorded. */
  readonly isSensitive: SensitiveFilter;
}

export interface Moment {
  /** Epoch ms. */
  readonly now: number;
  readonly section: string;
  readonly events: readonly LedgerEvent[];
}

/** An address in any word, or digits in a search, enough for a phone or an account: goods need neither. */
const isPersonal = (draft: Draft): boolean =>
  Object.values(draft).some((word) => typeof word === 'string' && word.includes('@')) ||
  /\d[\d\s/-]{5,}\d/.test(draft.term ?? '');
const amount = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;

/** Without the fields that hold nothing. */
const dense = <T extends object>(draft: { [K in keyof T]: T[K] | undefined | '' }): T =>
  // The type of what is left.
  Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined && value !== '')) as T;

const draftOfItem = ({ id, name, category, brand, price, quantity }: Item): Draft =>
  dense<Draft>({
    item: slug(id),
    label: typeof name === 'string' ? name.slice(0, 120) : '',
    category: slug(category),
    brand: slug(brand),
    price: amount(price),
    quantity: amount(quantity),
  });

const itemsOf = ({ items }: PageEvent): readonly Item[] =>
  Array.isArray(items) ? items.filter((item) => item && typeof item === 'object').slice(0, 50) : [];

/** One draft per article, or one for the event; none where it lacks what its name promises. */
const draftsOf = (config: Config, event: PageEvent): readonly Draft[] => {
  const { name, category, term, order, outcome, feature, question, answers, experience } = event;
  const items = itemsOf(event);
  const one = (draft: Parameters<typeof dense<Draft>>[0], needed: keyof Draft): readonly Draft[] => {
    const made = dense<Draft>(draft);
    return made[needed] === undefined ? [] : [made];
  };
  switch (name) {
    case 'page_view':
    case 'care_open':
      return [{}];
    case 'care_close':
      return [dense<Draft>({ outcome: slug(outcome) })];
    case 'view_item_list':
      return one({ category: slug(category ?? items[0]?.category) }, 'category');
    case 'search':
      return one({ term: slug(term) }, 'term');
    case 'use_feature':
      return one({ feature: slug(feature) }, 'feature');
    case 'state_preference': {
      const asked = config.questions?.find(({ id }) => id === question);
      const known = asked?.options.map(({ value }) => value) ?? [];
      const given = [answers ?? []].flat().filter((answer) => known.includes(answer));
      return asked ? [{ question: slug(asked.id), answers: asked.many ? given : given.slice(0, 1) }] : [];
    }
    case 'dismiss':
    case 'expose':
      return config.experiences.some(({ id }) => id === experience) ? one({ experience }, 'experience') : [];
    case 'purchase':
    case 'begin_checkout': {
      const code = order === undefined ? '' : digest(String(order));
      return (items.length ? items.map(draftOfItem) : [{}]).map((draft) =>
        dense<Draft>({ ...draft, order: code }),
      );
    }
    default:
      return items.map(draftOfItem).filter(({ item, category: of }) => item || of);
  }
};

/** What the same thing said twice has in common. */
const signature = (name: EventName, drafts: readonly Draft[]): string =>
  JSON.stringify([name, drafts.map(({ label, price, ...rest }) => rest)]);

/** Judges events. It remembers the last ones, because pages say things twice: in the data layer and in markup. */
export const createGate = ({ config, minimizer, isCategoryRecorded, isSensitive }: GateOptions) => {
  const lately = new Map<string, number>();
  const repeated = (event: PageEvent, drafts: readonly Draft[], { now, events }: Moment): boolean => {
    const code = drafts[0]?.order;
    if (code && events.some(({ name, order }) => name === event.name && order === code)) return true;
    const said = signature(event.name, drafts);
    const before = lately.get(said);
    lately.delete(said);
    lately.set(said, now);
    if (lately.size > 50) for (const oldest of [...lately.keys()].slice(0, 1)) lately.delete(oldest);
    return before !== undefined && now - before < (event.name.startsWith('view') ? 1e4 : 1e3);
  };

  /** The events to keep, or why there are none. */
  return (event: PageEvent, moment: Moment): readonly LedgerEvent[] | Refusal => {
    if (!event || !Object.hasOwn(CATEGORY_OF, event.name)) return 'malformed';
    const { name } = event;
    const drafts = draftsOf(config, event);
    if (!drafts.length) return 'malformed';
    if (!isCategoryRecorded(CATEGORY_OF[name])) return 'category-off';
    const harmless = drafts.filter((draft) => !isPersonal(draft) && !isSensitive(draft));
    if (!harmless.length) return 'sensitive';
    const { now: at, section } = moment;
    const kept = harmless.flatMap(
      (draft) => minimizer.trim({ id: nanoid(), name, at, section, ...draft }) ?? [],
    );
    if (!kept.length) return 'unused';
    return repeated(event, drafts, moment) ? 'repeated' : kept;
  };
};
