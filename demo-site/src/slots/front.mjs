/** The smaller slots of the front page. */
import { scene, thingPicture } from '../art/sheets.mjs';
import { html } from '../html.mjs';
import { things, variant } from './variant.mjs';

const welcome = (heading, words, address, link) =>
  html`<h2>${heading}</h2><p>${words} <a href="${address}">${link}</a></p>`;
const REPAIRS = ['/help/repairs', 'How repairs work'];

/** A line under the hero, for those who are new, back, or here often. */
export const welcomeSlot = () => html`
<section class="welcome wrap" aria-label="Welcome" data-tactful-slot="welcome">
${welcome('Made to be mended', 'Everything we sell can come back to our workshop.', ...REPAIRS)}
${variant('back', welcome('Good to see you again', 'There is something new on every shelf.', ...REPAIRS))}
${variant('loyal', welcome('For those who keep coming back', 'The first mend of the year is on the house.', ...REPAIRS))}
${variant('goodwill', welcome('Thank you for your patience', 'We would like to make it right: the next delivery is on us.', '/help/delivery', 'How delivery works'))}
</section>`;

const edit = (heading, words, items) => html`
<div class="edit-inner wrap"><div class="edit-text"><h2>${heading}</h2><p>${words}</p></div>
<ul class="edit-things">${things('front', items)}</ul></div>`;

/** Three picked things; which, follows the range that is usually chosen. */
export const editSlot = () => html`
<section class="edit" aria-label="Picked for the season" data-tactful-slot="edit">
${edit('Three for November', 'One to wear, one to carry, one to come home to.', ['haar-raincoat', 'courier-rucksack', 'hayloft-jar-candle'])}
${variant('premium', edit('From the long benches', 'Things that took a year to design and will take decades to wear out.', ['gable-raincoat', 'pedlar-daypack', 'dusk-window-lantern']))}
${variant('value', edit('Plain and good', 'Simple things from makers who sell straight from the mill.', ['rookery-quilted-jacket', 'tinker-daypack', 'bonfire-travel-candle']))}
</section>`;

/** Feature → address, words, the icon's lines. */
const SHORTCUTS = {
  'size-guide': ['/help/size-guide', 'Size guide', 'M3 8h18v8H3zM7 8v3M11 8v4M15 8v3M19 8v3'],
  repairs: ['/help/repairs', 'Book a repair', 'M4 20l9-9M14 4a5 5 0 0 0 6 6l-4 4-6-6z'],
  delivery: [
    '/help/delivery',
    'Delivery dates',
    'M2 7h12v9H2zM14 10h4l4 3v3h-8M7 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4M17 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4',
  ],
  'gift-notes': [
    '/help/gift-notes',
    'Gift notes',
    'M4 9h16v11H4zM4 13h16M12 9v11M12 9C9 2 4 6 12 9c8-3 3-7 0 0',
  ],
};

/** The features used most come first. */
export const shortcutsSlot = () => html`
<section class="shortcuts wrap" aria-labelledby="shortcuts-title" data-tactful-slot="shortcuts"><h2 id="shortcuts-title">Close at hand</h2>
<ul>${Object.entries(SHORTCUTS).map(
  ([feature, [address, name, path]]) =>
    html`<li data-tactful-feature="${feature}"><a href="${address}"><svg viewBox="0 0 24 24" class="icon" aria-hidden="true" focusable="false"><path d="${path}"/></svg>${name}</a></li>`,
)}</ul></section>`;

const story = (art, heading, words) => html`
<div class="story-art">${scene(art)}</div><div class="story-text"><h2>${heading}</h2><p>${words}</p><p><a href="/help/repairs">About our repairs</a></p></div>`;

/** An article of the shop, in an experiment with two others. */
export const storySlot = () => html`
<section class="story wrap" aria-label="From the shop" data-tactful-slot="story">
${story('workshop', 'Nine thousand mends', 'Since the workshop opened, more has gone out of it than came in new. Zips, elbows, soles, and one tent that met a cow.')}
${variant('makers', story('backpacks', 'Nine makers, one shelf', 'We visit each of them every year, and print on the label who cut, sewed and finished the thing in your hand.'))}
${variant('evening', story('evening', 'The hour after supper', 'Low light, a warm blanket and rain on the roof. Some of our best things are for doing nothing in.'))}
</section>`;

const larder = (heading, words, items) => html`
<div class="larder-inner wrap"><div class="larder-text"><h2>${heading}</h2><p>${words}</p><p><a class="button button-quiet" href="/c/coffee">The coffee shelf</a></p></div>
<div class="larder-things">${items.map((item) => thingPicture('front', item))}</div></div>`;

/** Products that are used up and bought again. */
export const larderSlot = () => html`
<section class="larder" aria-label="The larder" data-tactful-slot="larder">
${larder(
  'Roasted on Tuesdays',
  'Twenty coffees from growers we know, posted the day after they are roasted.',
  ['ploughman-whole-beans', 'weathervane-filter-grind', 'dawn-drip-bags'],
)}
${variant(
  'refill',
  larder(
    'A fresh bag for the morning',
    'This week’s roast is resting on the shelf, in tins that you can send back to be filled.',
    ['daybreak-whole-beans', 'stove-filter-grind', 'greenfinch-drip-bags'],
  ),
)}
</section>`;
