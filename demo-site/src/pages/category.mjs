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

const sorter = (order, tier) => html`<div class="sorter">
<label>Order <select name="sort">${Object.entries(ORDERS).map(([slug, [name]]) => option(slug, name, order))}</select></label>
<label>Range <select name="range">${option('', 'All of them', tier ?? '')}${Object.entries(TIERS).map(([slug, name]) => option(slug, name, tier))}</select></label>
<button class="button button-quiet">Apply</button></div>`;

/** How many things a page of the shelf has; the script of the shop adds the next ones at the end. */
const PAGE = 12;

/** The link to the next page of the shelf. @param {{ category: string, params: URLSearchParams, page: number }} shelf */
function more({ category, params, page, left, strict }) {
  if (left <= 0) return undefined;
  const next = new URLSearchParams(params);
  next.set('page', String(page + 1));
  // The strict policy allows no script to fetch anything.
  const grows = strict ? '' : ` data-grows="${Math.min(left, PAGE)}"`;
  return html`<p class="more"><a class="button button-quiet" rel="next" href="/c/${category}?${next}"${markup(grows)}>Show ${Math.min(left, PAGE)} more</a></p>`;
}

/** @param {{ params: URLSearchParams, strict: boolean }} request @param {string} category */
export function category({ params, strict }, category) {
  const table = CATEGORIES[category];
  if (!table) return undefined;
  const asked = params.get('sort') ?? 'ours';
  const order = Object.hasOwn(ORDERS, asked) ? asked : 'ours';
  const tier = Object.hasOwn(TIERS, params.get('range') ?? '') ? params.get('range') : undefined;
  const all = productsIn(category)
    .filter((product) => !tier || product.tier === tier)
    .sort(ORDERS[order][1]);
  const page = Math.min(9, Math.max(1, Math.trunc(Number(params.get('page'))) || 1));
  const products = all.slice((page - 1) * PAGE, page * PAGE);
  if (page > 1 && products.length === 0) return undefined;
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
    main: html`<div class="wrap">${trail(steps)}<form action="/c/${category}">
<header class="shelf-head"><div><h1>${table.name}</h1><p class="lead">${table.lead}</p></div>${sorter(order, tier)}</header>
<section class="shelf" aria-label="${table.name}"${markup(order === 'ours' ? ' data-tactful-slot="shelf"' : '')}><p class="quiet count">${all.length} things</p>
<ul class="cards cards-four">${products.map((product, index) => card(product, { level: 2, early: index < 4 }))}</ul>${more({ category, params, page, left: all.length - page * PAGE, strict })}</section></form></div>`,
  };
}
