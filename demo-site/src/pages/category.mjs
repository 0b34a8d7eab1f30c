/** The category page. */
import { CATEGORIES, productsIn } from '../catalogue/products.mjs';
import { html, markup } from '../html.mjs';
import { useFeature, viewItemList } from '../measure.mjs';
import { card, trail } from '../parts.mjs';
import { breadcrumbData, listData } from '../structured.mjs';

/** Order of the shelf: slug → name and comparison. */
const ORDERS = {
  ours: ['As we like it', () => 0],
  low: ['Lowest price first', (a, b) => a.price - b.price],
  high: ['Highest price first', (a, b) => b.price - a.price],
  rated: ['Best rated first', (a, b) => b.rating - a.rating],
};
const TIERS = { value: 'Plain and good', mid: 'Everyday', premium: 'For decades' };

const option = (value, name, current) =>
  html`<option value="${value}"${markup(value === current ? ' selected' : '')}>${name}</option>`;

const sorter = (category, order, tier) => html`<form class="sorter" action="/c/${category}">
<label>Order <select name="sort">${Object.entries(ORDERS).map(([slug, [name]]) => option(slug, name, order))}</select></label>
<label>Range <select name="range">${option('', 'All of them', tier ?? '')}${Object.entries(TIERS).map(([slug, name]) => option(slug, name, tier))}</select></label>
<button class="button button-quiet">Apply</button></form>`;

/** @param {{ id: () => string, params: URLSearchParams }} request @param {string} category */
export function category({ id, params }, category) {
  const table = CATEGORIES[category];
  if (!table) return undefined;
  const asked = params.get('sort') ?? 'ours';
  const order = Object.hasOwn(ORDERS, asked) ? asked : 'ours';
  const tier = Object.hasOwn(TIERS, params.get('range') ?? '') ? params.get('range') : undefined;
  const products = productsIn(category)
    .filter((product) => !tier || product.tier === tier)
    .sort(ORDERS[order][1]);
  const steps = [
    ['Home', '/'],
    [table.name, `/c/${category}`],
  ];
  return {
    title: table.name,
    description: table.lead,
    type: 'category',
    category,
    calls: [viewItemList(table.name, products), ...(params.has('sort') ? [useFeature('sorting')] : [])],
    structured: [breadcrumbData(steps), listData(table.name, products)],
    main: html`<div class="wrap">${trail(steps)}
<header class="shelf-head"><div><h1>${table.name}</h1><p class="lead">${table.lead}</p></div>${sorter(category, order, tier)}</header>
<section class="shelf" aria-label="${table.name}"${markup(order === 'ours' ? ' data-tactful-slot="shelf"' : '')}><p class="quiet count">${products.length} things</p>
<ul class="cards cards-four">${products.map((product) => card(product, id, { level: 2 }))}</ul></section></div>`,
  };
}
