/** Owns the words in which moments and reasons are told to whoever writes a config. */
import type { FactValue } from '@tactful/core';
import type { Json } from '@tactful/rules';
import type { Moment, Shown } from './replay.ts';

const valueIn = (value: FactValue): string =>
  Array.isArray(value)
    ? `[${value.join(', ')}]`
    : value === Number.POSITIVE_INFINITY
      ? 'never'
      : shown(value);

const shown = (value: FactValue): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : JSON.stringify(value);

/** `viewed.category.coats.7d is 3 ($gte 3)`. */
export const reasonOf = ({ fact, value, test }: Shown['reasons'][number]): string => {
  const tests =
    typeof test === 'object' && test !== null && !Array.isArray(test)
      ? Object.entries(test).map(([operator, operand]) => `${operator} ${JSON.stringify(operand)}`)
      : [JSON.stringify(test satisfies Json)];
  return `${fact} is ${valueIn(value)} (${tests.join(', ')})`;
};

/** `coats (hero-coats)`, or `generic`. */
export const showOf = ({ experience, variant, action, arm }: Shown): string => {
  if (experience === undefined) return 'generic';
  const what = variant ?? action ?? '';
  return `${what} (${experience}${arm === undefined ? '' : `, arm ${arm}`})`;
};

const itemsOf = (items: readonly { readonly id?: string; readonly category?: string }[] = []): string =>
  items.map(({ id, category }) => [category, id].filter(Boolean).join('/')).join(', ');

/** What happened, in a line. */
export const happenedOf = ({ happened, recorded }: Moment): string => {
  const { page, event, fire, seen, ...acts } = happened;
  const about =
    event && (itemsOf(event.items) || event.term || event.feature || event.category || event.question);
  const refused = recorded && !recorded.recorded ? ` — not kept: ${recorded.reason}` : '';
  const parts = [
    page && `page ${page.path ?? page.type ?? ''}`.trim(),
    event && `${event.name}${about ? ` ${about}` : ''}${refused}`,
    fire && `trigger ${typeof fire === 'string' ? fire : JSON.stringify(fire)}`,
    seen && `sees ${seen.join(', ')}`,
    ...Object.entries(acts).map(([act, value]) => `visitor: ${act} ${JSON.stringify(value)}`),
  ];
  return parts.filter(Boolean).join('; ') || 'time goes by';
};

const keyOf = ({ experience, variant }: Shown): string => JSON.stringify([experience, variant]);

/** What shows otherwise than in the moment before; at first what is not generic. */
export const changesOf = (moments: readonly Moment[], index: number): readonly Shown[] => {
  const before = new Map((moments[index - 1]?.shows ?? []).map((one) => [one.slot, keyOf(one)]));
  return (moments[index]?.shows ?? []).filter(
    (one) => keyOf(one) !== (before.get(one.slot) ?? JSON.stringify([undefined, undefined])),
  );
};
