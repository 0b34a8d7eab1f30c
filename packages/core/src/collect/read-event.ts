/** Reads the event that a page reports into drafts: one per item, with known fields, strings and numbers only. */
import { type Config, findSensitiveTerm } from '@tactful/rules';
import { ownProperty } from '@tactful/rules/internal';
import type { Item, LedgerEvent, PageEvent } from '../events/event.ts';
import { readRelated } from '../events/related.ts';
import { digest, slug } from '../events/slug.ts';
import { isInterestQuestion } from '../events/stated-interests.ts';
import { itemIdOf } from './item-id.ts';

/** The parameters of an event that may be stored. Id, name, time and section are added later. */
export interface Draft extends Omit<LedgerEvent, 'id' | 'name' | 'at' | 'section'> {
  /** The name of the item. Only the sensitive filter reads it; it is never stored. */
  readonly label?: string;
}

type LooseDraft = { [K in keyof Draft]: Draft[K] | undefined | '' };

const MAX_ITEMS = 50;
const MAX_LABEL_LENGTH = 120;

/** Drops the fields without a value. */
const dropEmpty = (draft: LooseDraft): Draft =>
  Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined && value !== ''));

const amount = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;

/** A price with its currency, if that is not the one of the site. A price that fits no price tier and no cart value is dropped. */
const readPrice = (
  { site, catalog }: Config,
  { price, currency }: Item,
): Pick<LooseDraft, 'price' | 'currency'> => {
  const value = amount(price);
  const code = site.currency && typeof currency === 'string' ? currency.toUpperCase() : site.currency;
  if (code === site.currency) return { price: value, currency: undefined };
  const isUsed = value !== undefined && code && ownProperty(catalog?.currencyTiers, code);
  return isUsed ? { price: value, currency: code } : { price: undefined, currency: undefined };
};

const readItem = (config: Config, item: Item): Draft => {
  const { name, category, brand, quantity, related } = item;
  return dropEmpty({
    item: itemIdOf(item),
    label: typeof name === 'string' ? name.slice(0, MAX_LABEL_LENGTH) : '',
    category: slug(category),
    brand: slug(brand),
    ...readPrice(config, item),
    quantity: amount(quantity),
    // The builder leaves sensitive items out; lists by hand may contain some.
    related: readRelated(related, (id) => findSensitiveTerm(id, config.sensitive) === undefined),
  });
};

const itemsOf = ({ items }: PageEvent): readonly Item[] =>
  Array.isArray(items) ? items.filter((item) => item && typeof item === 'object').slice(0, MAX_ITEMS) : [];

/** One draft, or none if the field that the event is about has no value. */
const draftAbout = (field: keyof Draft, draft: LooseDraft): readonly Draft[] =>
  draft[field] ? [dropEmpty(draft)] : [];

const readStatement = (config: Config, event: PageEvent): readonly Draft[] => {
  const question = config.questions?.find(({ id }) => id === event.question);
  const given = [event.answers ?? []].flat();
  const { question: id } = event;
  if (isInterestQuestion(id)) {
    const answers = given.map(slug).filter(Boolean);
    return [{ question: id, answers: question && !question.many ? answers.slice(0, 1) : answers }];
  }
  if (!question) return [];
  const options = question.options.map(({ value }) => value);
  const chosen = given.filter((option) => options.includes(option));
  return [{ question: slug(question.id), answers: question.many ? chosen : chosen.slice(0, 1) }];
};

/** An order, or the start of one: also without items. The id of the order, if it has one, is stored as a digest. */
const readOrder = (config: Config, event: PageEvent): readonly Draft[] => {
  const order = event.order ? digest(String(event.order)) : '';
  const items = itemsOf(event).map((item) => readItem(config, item));
  return (items.length ? items : [{}]).map((draft) => dropEmpty({ ...draft, order }));
};

/** One draft per item, or one for the event; none if a parameter is missing that the event needs. */
export const readEvent = (config: Config, event: PageEvent): readonly Draft[] => {
  switch (event.name) {
    case 'page_view':
    case 'care_open':
      return [{}];
    case 'care_close':
      return [dropEmpty({ outcome: slug(event.outcome) })];
    case 'view_item_list':
      return draftAbout('category', { category: slug(event.category ?? itemsOf(event)[0]?.category) });
    case 'search':
      return draftAbout('term', { term: slug(event.term) });
    case 'use_feature':
      return draftAbout('feature', { feature: slug(event.feature) });
    case 'state_preference':
      return readStatement(config, event);
    case 'dismiss':
    case 'expose': {
      const known = config.experiences.some(({ id }) => id === event.experience);
      return known ? draftAbout('experience', { experience: event.experience }) : [];
    }
    case 'purchase':
    case 'begin_checkout':
      return readOrder(config, event);
    case 'view_item':
    case 'add_to_cart':
    case 'remove_from_cart':
      return itemsOf(event)
        .map((item) => readItem(config, item))
        .filter(({ item, category }) => item || category);
  }
};
