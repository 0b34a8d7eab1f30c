/** The front page. */
import { picture } from '../art/picture.mjs';
import { CATEGORIES, productsIn } from '../catalogue/products.mjs';
import { html } from '../html.mjs';
import { SHOP } from '../layout.mjs';
import { viewPromotion } from '../measure.mjs';
import { mill } from '../mill.mjs';
import { card } from '../parts.mjs';
import { reviews } from '../reviews.mjs';
import { editSlot, larderSlot, shortcutsSlot, storySlot, welcomeSlot } from '../slots/front.mjs';
import { heroSlot } from '../slots/hero.mjs';
import { letter } from '../slots/letter.mjs';
import { buyAgainSlot, forYouSlot } from '../slots/recommended.mjs';
import { listData } from '../structured.mjs';

/** One thing of every category, so that whatever is ranked first, nothing is missing. */
const ROW = Object.keys(CATEGORIES).map((category, index) => productsIn(category)[(index * 5 + 2) % 20]);

const tiles = () =>
  Object.entries(CATEGORIES).map(
    ([category, { name }]) => html`<li><a class="category-tile" href="/c/${category}">
<span class="tile tile-${category}">${picture(productsIn(category)[0], { at: 'tile' })}</span><span>${name}</span></a></li>`,
  );

/** New products, one for each category. The last ones are spares, for items that move back. */
const NEW = Object.keys(CATEGORIES)
  .map((category) => productsIn(category).find(({ isNew }) => isNew))
  .filter(Boolean);
const SHOWN = 6;

/** The front page. */
export function home() {
  return {
    title: SHOP,
    description: 'Coats, boots, tents and blankets, made to be used and to be mended.',
    type: 'home',
    hasScenes: true,
    calls: [viewPromotion('A little of everything', ROW)],
    structured: [listData('A little of everything', ROW)],
    main: html`<h1 class="unseen">${SHOP}</h1>
${heroSlot()}
${welcomeSlot()}
<section class="wrap band" aria-labelledby="shelves"><h2 id="shelves">The shelves</h2><ul class="categories">${tiles()}</ul></section>
<section class="wrap band" aria-labelledby="row" data-tactful-slot="row"><h2 id="row">A little of everything</h2>
<ul class="cards cards-six">${ROW.map((product) => card(product, { at: 'small' }))}</ul></section>
${forYouSlot()}
${buyAgainSlot()}
${editSlot()}
<section class="wrap band" aria-labelledby="new" data-tactful-slot="arrivals"><h2 id="new">Just in</h2>
<ul class="cards cards-six">${NEW.map((product, index) => card(product, { at: 'small', spare: index >= SHOWN }))}</ul></section>
${shortcutsSlot()}
${storySlot()}
${reviews()}
${larderSlot()}
${mill()}
${letter()}`,
  };
}
