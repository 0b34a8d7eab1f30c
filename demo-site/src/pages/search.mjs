/** Search results. */
import { CATEGORIES } from '../catalogue/products.mjs';
import { html } from '../html.mjs';
import { viewSearchResults } from '../measure.mjs';
import { card } from '../parts.mjs';
import { search } from '../search.mjs';
import { listData } from '../structured.mjs';

const nothing = html`<p>We looked on every shelf. Perhaps it is here under another name:</p>
<ul class="plain-links">${Object.entries(CATEGORIES).map(([slug, { name }]) => html`<li><a href="/c/${slug}">${name}</a></li>`)}</ul>`;

/** @param {{ params: URLSearchParams }} request */
export function searchPage({ params }) {
  const query = (params.get('q') ?? '').trim().slice(0, 80);
  const products = search(query);
  const title = query ? `Search: ${query}` : 'Search';
  return {
    title,
    type: 'search',
    query,
    calls: query ? [viewSearchResults(query)] : [],
    structured: products.length ? [listData('Search results', products)] : [],
    main: html`<div class="wrap"><header class="shelf-head"><div><h1>${query ? html`Results for “${query}”` : 'Search the shop'}</h1>
<p class="lead" role="status">${query ? `${products.length} found` : 'Type a word or two above: a thing, a maker, a colour.'}</p></div></header>
${products.length ? html`<ul class="cards cards-four">${products.map((product, index) => card(product, { level: 2, early: index < 4 }))}</ul>` : nothing}</div>`,
  };
}
