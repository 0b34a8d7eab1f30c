/** Parses events from storage, imports and corrections. Fields that no event may have are dropped. */
import { CATEGORY_OF, type LedgerEvent } from '../events/event.ts';
import { MAX_RELATED_LENGTH } from '../events/related.ts';

type FieldType = 'string' | 'number' | 'list' | 'ids';

/** Every field that a stored event may have, with its type. */
const EVENT_FIELDS: { readonly [field in keyof LedgerEvent]-?: FieldType } = {
  id: 'string',
  name: 'string',
  at: 'number',
  section: 'string',
  item: 'string',
  category: 'string',
  brand: 'string',
  price: 'number',
  currency: 'string',
  quantity: 'number',
  related: 'ids',
  term: 'string',
  order: 'string',
  outcome: 'string',
  feature: 'string',
  question: 'string',
  answers: 'list',
  experience: 'string',
};

const MAX_TEXT_LENGTH = 200;
const MAX_LIST_LENGTH = 64;

const isShortText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= MAX_TEXT_LENGTH;

export const isShortList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length <= MAX_LIST_LENGTH && value.every(isShortText);

const isValid: { readonly [T in FieldType]: (value: unknown) => boolean } = {
  string: isShortText,
  number: Number.isFinite,
  list: isShortList,
  ids: (value) => typeof value === 'string' && value.length <= MAX_RELATED_LENGTH,
};

/** Returns a copy with known fields only; `undefined` if the input is not an event. */
export const parseEvent = (input: unknown): LedgerEvent | undefined => {
  if (!input || typeof input !== 'object') return undefined;
  const event: { [field: string]: unknown } = {};
  for (const [field, type] of Object.entries(EVENT_FIELDS)) {
    const value: unknown = Object.hasOwn(input, field) ? Reflect.get(input, field) : undefined;
    if (value === undefined) continue;
    if (!isValid[type](value)) return undefined;
    event[field] = Array.isArray(value) ? [...value] : value;
  }
  const { id, name, at, section } = event;
  if (!id || at === undefined || section === undefined) return undefined;
  // Every field was checked above, the name just now.
  return Object.hasOwn(CATEGORY_OF, String(name)) ? (event as unknown as LedgerEvent) : undefined;
};
