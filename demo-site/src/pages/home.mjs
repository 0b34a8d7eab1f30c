/** The front page. */
import { picture } from '../art/picture.mjs';
import { CATEGORIES, productsIn } from '../catalogue/products.mjs';
import { html } from '../html.mjs';
import { SHOP } from '../layout.mjs';
import { viewPromotion } from '../measure.mjs';
import { card } from '../parts.mjs';
import { editSlot, larderSlot, shortcutsSlot, storySlot, welcomeSlot } from '../slots/front.mjs';
import { heroSlot } from '../slots/hero.mjs';
import { listData } from '../structured.mjs';

/** One thing of every category, so that whatever is ranked first, nothing is missing. */
const ROW = Object.keys(CATEGORIES).map((category, index) => productsIn(category)[(index * 5 + 2) % 20]);

const tiles = (id) =>
  Object.entries(CATEGORIES).map(
    ([category, { name }]) => html`<li><a class="category-tile" href="/c/${category}">
<span class="tile tile-${category}">${picture(productsIn(category)[0], { id: id() })}</span><span>${name}</span></a></li>`,
  );

/** New products, one for each category. The last ones are spares, for items that move back. */
const NEW = Object.keys(CATEGORIES)
  .map((category) => productsIn(category).find(({ isNew }) => isNew))
  .filter(Boolean);
const SHOWN = 6;

/** @param {{ id: () => string }} request */
export function home({ id }) {
  return {
    title: SHOP,
    description: 'Coats, boots, tents and blankets, made to be used and to be mended.',
    type: 'home',
    calls: [viewPromotion('A little of everything', ROW)],
    structured: [listData('A little of everything', ROW)],
    main: html`<h1 class="unseen">${SHOP}</h1>
${heroSlot(id)}
${welcomeSlot()}
<section class="wrap band" aria-labelledby="shelves"><h2 id="shelves">The shelves</h2><ul class="categories">${tiles(id)}</ul></section>
<section class="wrap band" aria-labelledby="row" data-tactful-slot="row"><h2 id="row">A little of everything</h2>
<ul class="cards cards-six">${ROW.map((product) => card(product, id))}</ul></section>
${editSlot(id)}
<section class="wrap band" aria-labelledby="new" data-tactful-slot="arrivals"><h2 id="new">Just in</h2>
<ul class="cards cards-six">${NEW.map((product, index) => card(product, id, { spare: index >= SHOWN }))}</ul></section>
${shortcutsSlot()}
${storySlot(id)}
${larderSlot(id)}`,
  };
}
