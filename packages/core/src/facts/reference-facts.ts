/** Documentation of the facts with one path each. */
import { SINCE } from './reference-families.ts';
import { type FactText, TIERS, text } from './reference-text.ts';

/** Texts of single facts, by pattern. */
export const FACT_TEXTS: { readonly [pattern: string]: FactText } = {
  'visits.count': text('Number of visits, including the current one.', 'visits', '1', 'visits.count'),
  'visits.daysSinceLast': text(
    'Days since the end of the previous visit.',
    'days',
    'Infinity',
    'visits.daysSinceLast',
  ),
  'visits.usualHour': text(
    'True after three past visits of which at least a third began within an hour of the current time of day.',
    '',
    'false',
    'visits.usualHour',
  ),
  'visit.pages': text('Number of pages viewed in the current visit.', 'pages', '0', 'visit.pages'),
  'visit.minutes': text(
    'Minutes since the first page view of the current visit.',
    'minutes',
    '0',
    'visit.minutes',
  ),
  'searched.all.*': text(
    `How often the visitor searched in the window. ${SINCE}`,
    'times',
    '0',
    'searched.all.visit',
  ),
  'searched.term.*.*': text(
    `How often the visitor searched for one term in the window. ${SINCE}`,
    'times',
    '0',
    'searched.term.raincoat.7d',
  ),
  'features.used.*.*': text(
    `How often the visitor used one feature in the window. ${SINCE}`,
    'times',
    '0',
    'features.used.compare.30d',
  ),
  'features.top': text('The features that the visitor uses, most used first.', '', '[]', 'features.top'),
  level: {
    ...text(
      '`regular` after five uses of features, `expert` after twenty uses of at least four features, else `new`.',
      '',
      '"new"',
      'level',
    ),
    values: ['new', 'regular', 'expert'],
  },
  'price.tier': {
    ...text('The price tier with the highest affinity: `value`, `mid` or `premium`.', '', '""', 'price.tier'),
    values: ['', ...TIERS],
  },
  'cart.items': text('Number of pieces in the cart.', 'pieces', '0', 'cart.items'),
  'cart.value': text('Sum of the prices in the cart.', 'currency of the events', '0', 'cart.value'),
  'cart.idleMinutes': text(
    'Minutes since the cart last changed; 0 while it is empty.',
    'minutes',
    '0',
    'cart.idleMinutes',
  ),
  'cart.abandoned': text(
    'True if the cart has items and did not change for `catalog.abandonMinutes` (60 by default).',
    '',
    'false',
    'cart.abandoned',
  ),
  'cart.category.*': text(
    'Number of pieces of one category in the cart.',
    'pieces',
    '0',
    'cart.category.coats',
  ),
  'service.open': text('True while a service case is open.', '', 'false', 'service.open'),
  'service.resolved': text(
    'True if the last service case was closed as resolved.',
    '',
    'false',
    'service.resolved',
  ),
  'service.outcome': text('The outcome of the last service case.', '', '""', 'service.outcome'),
  'service.daysSince': text(
    'Days since the last event of a service case.',
    'days',
    'Infinity',
    'service.daysSince',
  ),
  'stated.*': text(
    'The response of the visitor to a question of the config: one value, or a list if the question allows several.',
    '',
    '"" or []',
    'stated.style',
  ),
  'replenish.due': text(
    'Categories that the visitor probably needs to buy again, by `catalog.replenish` or their own interval.',
    '',
    '[]',
    'replenish.due',
  ),
  'page.type': text('The type of the page, as set by `setPage`.', '', '""', 'page.type'),
  'page.category': text('The category of the page, as set by `setPage`.', '', '""', 'page.category'),
  'page.language': text('The language tag of the page, as set by `setPage`.', '', '""', 'page.language'),
  'page.section': text(
    'The section of the site that the path of the page belongs to.',
    '',
    '"site"',
    'page.section',
  ),
  'host.*': text(
    'A value that the page sets and the config declares under `host`.',
    '',
    'the `default` of the attribute',
    'host.member',
  ),
};
