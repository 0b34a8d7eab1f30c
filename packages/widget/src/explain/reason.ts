/** Sentences about entries and facts, with their real values. */
import type { LedgerEvent, ReasonWithEvents } from '@tactful/core';
import { has, host, language, list, say, text } from '../lazy-panel/bindings.ts';
import { apart, name } from './names.ts';

/** An entry of the ledger as a sentence. */
export const described = (event: LedgerEvent): string => {
  const { feature, item, category, experience, answers, term, label } = event;
  const benefit = host.tactful.config.experiences.find(({ id }) => id === experience)?.benefit;
  const said = benefit ? text(benefit) : (label ?? term);
  const plain = feature ?? item ?? category ?? experience ?? '';
  return say(event.name === 'dismiss' ? 'turned-down' : event.name, {
    x: said ? apart(said) : answers ? list(answers.map(name)) : name(plain),
  });
};

/** What the visitor did, by the head of a fact's path. */
const DID: { readonly [head: string]: string } = {
  viewed: 'view_item',
  searched: 'search',
  carted: 'add_to_cart',
  bought: 'purchase',
  features: 'use_feature',
};

/** A value in words: a tier, a level, an outcome, yes or no; else what the shop calls it. */
const called = (value: string | number | boolean): string =>
  has(`is.${value}`) ? say(`is.${value}`) : name(value);

const ago = (days: number): string =>
  days < 1 / 0
    ? new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-Math.floor(days), 'day')
    : '';

const shown = (fact: string, value: ReasonWithEvents['value']): string => {
  if (typeof value !== 'number') return list([value].flat().slice(0, 3).map(called));
  if (/ysSince/.test(fact)) return ago(value);
  const { currency = 'EUR' } = host.tactful.config.site;
  const style = fact === 'cart.value' ? 'currency' : /^aff/.test(fact) ? 'percent' : 'decimal';
  return value.toLocaleString(language, { style, currency, maximumFractionDigits: 0 });
};

/** A reason as a sentence: 'You looked at coats 3 times in the last 7 days'. */
export const reason = ({ fact, value, events }: ReasonWithEvents): string => {
  const [head = '', dimension = '', id = '', last = ''] = fact.split('.');
  const x = shown(fact, value);
  const n = Number(value);
  const did = DID[head];
  if (did && id) {
    const window = last || id;
    const since = /ysSince/.test(window);
    const thing = last ? (dimension === 'item' && events[0]?.label) || called(id) : say('all');
    return say('did', {
      what: say(did, { x: (since ? x : n) ? thing : say('none', { x: thing }) }),
      // -1 where there is a day instead of a number; 0 is 'never'.
      n: since && x ? -1 : since ? 0 : n,
      window: since ? x : window === 'all' ? '' : say(window),
    }).trim();
  }
  if (head === 'stated') return say('state_preference', { x });
  if (head === 'affinity') return say(id ? 'share' : head, { what: called(id), x });
  if (has(fact)) return say(fact, { x, n });
  const label = host.tactful.config.host?.[dimension]?.label;
  const what = label ? text(label) : [head, dimension, id].filter(Boolean).map(name).join(' ');
  return say('word', { what, x });
};
