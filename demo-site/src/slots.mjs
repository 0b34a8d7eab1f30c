/** The spots that can be tailored: what everybody is served, and the variants beside it. */
import { picture } from './art/picture.mjs';
import { scene } from './art/scene.mjs';
import { productBy } from './catalogue/products.mjs';
import { html } from './html.mjs';

const template = (name, content) => html`<template data-tactful-variant="${name}">${content}</template>`;

const promoLine = (text, address, link) => html`<p class="wrap">${text} <a href="${address}">${link}</a></p>`;

/** The bar on top of every page. Every version leads to the same pages. */
export const promo = () => html`
<aside class="promo" aria-label="Good to know" data-tactful-slot="promo">
${promoLine('Free returns for sixty days.', '/help/delivery', 'How returns work')}
${template('free-delivery', promoLine('Free delivery from £60, this week and always.', '/help/delivery', 'How delivery works'))}
${template('regulars', promoLine('Mended free for two winters, as a thank-you.', '/help/repairs', 'How repairs work'))}
${template('proofing', promoLine('Re-proof your waterproofs before the rain.', '/help/repairs', 'How repairs work'))}
</aside>`;

/** Hero name → scene, heading, words, link. */
const HEROES = {
  generic: [
    'home',
    'Out early, home late',
    'Clothes and kit for weather, and warm things for after it. Made to be used, and to be mended.',
    '/guide',
    'Read: first nights out',
  ],
  coats: [
    'coats',
    'The coat rail is full',
    'Parkas, raincoats and waxed jackets for the months with an R in them.',
    '/c/coats',
    'See all coats',
  ],
  'gloves-scarves': [
    'gloves-scarves',
    'The finishing touches',
    'Gloves and scarves that sit well with a good coat, from mills we know.',
    '/c/gloves',
    'See gloves',
  ],
  boots: [
    'boots',
    'Down the muddy lane',
    'Boots that take a sole again and again, broken in by someone stubborn.',
    '/c/boots',
    'See all boots',
  ],
  tents: [
    'tents',
    'A light in the meadow',
    'Tents that go up before the kettle boils, and lanterns to find them by.',
    '/c/tents',
    'See all tents',
  ],
  knitwear: [
    'knitwear',
    'Something from the drawer',
    'Jumpers and cardigans with room for a shirt, and elbows we will darn.',
    '/c/knitwear',
    'See all knitwear',
  ],
  backpacks: [
    'backpacks',
    'Pack light, stay longer',
    'Roll-tops and rucksacks with buckles we replace for nothing.',
    '/c/backpacks',
    'See all backpacks',
  ],
  comforts: [
    'comforts',
    'An evening in',
    'A throw, a candle, a cup of something. Nothing else on the list.',
    '/c/blankets',
    'See blankets',
  ],
};

function hero(name, id) {
  const [picture, heading, words, address, link] = HEROES[name];
  return html`<div class="hero-art">${scene(picture, id)}</div>
<div class="hero-text"><h2>${heading}</h2><p>${words}</p><p><a class="button" href="${address}">${link}</a></p></div>`;
}

/** @param {() => string} id */
export const heroSlot = (id) => html`
<section class="hero" aria-label="This week" data-tactful-slot="hero">
${hero('generic', id)}
${Object.keys(HEROES)
  .filter((name) => name !== 'generic')
  .map((name) => template(name, hero(name, id)))}
</section>`;

const note = (heading, words, address, link) =>
  html`<h2>${heading}</h2><p>${words} <a href="${address}">${link}</a></p>`;

/** A line under the hero, for those who are new, back, or here often. */
export const welcomeSlot = () => html`
<section class="welcome wrap" aria-label="Welcome" data-tactful-slot="welcome">
${note('Made to be mended', 'Everything we sell can come back to our workshop.', '/help/repairs', 'How repairs work')}
${template('back', note('Good to see you again', 'There are new arrivals on every shelf, and the kettle is on.', '/help/repairs', 'How repairs work'))}
${template('loyal', note('For those who keep coming back', 'The first mend of the year is on the house.', '/help/repairs', 'How repairs work'))}
${template('goodwill', note('Thank you for your patience', 'We got it wrong, and would like to make it right: your next delivery is on us.', '/help/delivery', 'How delivery works'))}
</section>`;

const edit = (heading, words, ids, id) => html`
<div class="edit-text"><h2>${heading}</h2><p>${words}</p></div>
<ul class="edit-things">${ids.map((item) => {
  const product = productBy(item);
  return html`<li><a href="/p/${product.id}"><span class="tile tile-${product.category}">${picture(product, { id: id() })}</span><span>${product.name}</span></a></li>`;
})}</ul>`;

/** Three picked things; which, follows the kind of things looked at. */
export const editSlot = (id) => html`
<section class="edit" data-tactful-slot="edit" aria-label="Picked for the season"><div class="edit-inner wrap">
${edit('Three for November', 'One to wear, one to carry, one to come home to.', ['haar-raincoat', 'courier-rucksack', 'hayloft-jar-candle'], id)}
</div>
${template('premium', html`<div class="edit-inner wrap">${edit('From the long benches', 'Things that took a year to design and will take decades to wear out.', ['cairn-parka', 'pedlar-daypack', 'dusk-window-lantern'], id)}</div>`)}
${template('value', html`<div class="edit-inner wrap">${edit('Plain and good', 'Simple things from makers who sell straight from the mill.', ['rookery-quilted-jacket', 'tinker-daypack', 'bonfire-travel-candle'], id)}</div>`)}
</section>`;

/** Everyday shortcuts; ordered by which of them are used. */
export const SHORTCUTS = [
  ['size-guide', '/help/size-guide', 'Size guide', 'M5 8h14v8H5zM8 8v3M11 8v4M14 8v3M17 8v4'],
  ['repairs', '/help/repairs', 'Book a repair', 'M4 20l9-9M14 4a5 5 0 006 6l-4 4-6-6z'],
  [
    'delivery',
    '/help/delivery',
    'Delivery dates',
    'M3 7h11v9H3zM14 10h4l3 3v3h-7M7 19a2 2 0 100-4 2 2 0 000 4M17 19a2 2 0 100-4 2 2 0 000 4',
  ],
  [
    'gift-notes',
    '/help/gift-notes',
    'Gift notes',
    'M4 9h16v11H4zM4 13h16M12 9v11M12 9C8 3 4 8 12 9c8-1 4-6 0 0',
  ],
];

export const shortcutsSlot = () => html`
<section class="shortcuts wrap" aria-labelledby="shortcuts-title">
<h2 id="shortcuts-title" class="unseen">Shortcuts</h2>
<ul data-tactful-slot="shortcuts">${SHORTCUTS.map(
  ([feature, address, name, path]) =>
    html`<li data-tactful-feature="${feature}"><a href="${address}"><svg viewBox="0 0 24 24" class="icon" aria-hidden="true" focusable="false"><path d="${path}"/></svg>${name}</a></li>`,
)}</ul></section>`;

const story = (name, heading, words, address, link, id) => html`
<div class="story-art">${scene(name, id)}</div><div class="story-text"><h2>${heading}</h2><p>${words}</p><p><a href="${address}">${link}</a></p></div>`;

/** A story from the shop; one of two is tried out against it. */
export const storySlot = (id) => html`
<section class="story wrap" aria-label="From the shop" data-tactful-slot="story">
${story('workshop', 'Nine thousand mends', 'Since the workshop opened, more has gone out of it than came in new. Zips, elbows, soles, and one tent that met a cow.', '/help/repairs', 'About our repairs', id)}
${template('makers', story('backpacks', 'Nine makers, one shelf', 'We visit every one of them each year, and print on the label who cut, sewed and finished the thing in your hand.', '/help/repairs', 'About our repairs', id))}
${template('evening', story('evening', 'The hour after supper', 'Low light, a warm blanket and the rain on the roof. Some of our best things are for doing nothing in.', '/help/repairs', 'About our repairs', id))}
</section>`;

const larder = (heading, words, ids, id) => html`
<div class="larder-text"><h2>${heading}</h2><p>${words}</p><p><a class="button button-quiet" href="/c/coffee">The coffee shelf</a></p></div>
<div class="larder-things">${ids.map(([item, colour]) => picture(productBy(item), { id: id(), colour }))}</div>`;

/** What is used up and wanted again. */
export const larderSlot = (id) => html`
<section class="larder" aria-label="The larder" data-tactful-slot="larder">
<div class="larder-inner wrap">${larder(
  'Roasted on Tuesdays',
  'Twenty coffees from growers we know, posted the day after they are roasted.',
  [
    ['daybreak-whole-beans', 'lake'],
    ['firstlight-filter-grind', 'mustard'],
    ['kindling-drip-bags', 'clay'],
  ],
  id,
)}</div>
${template(
  'refill',
  html`<div class="larder-inner wrap">${larder(
    'A fresh bag for the morning',
    'This week’s roast is resting on the shelf, in tins you can send back to be filled.',
    [
      ['ploughman-whole-beans', 'berry'],
      ['stove-filter-grind', 'spruce'],
      ['dawn-drip-bags', 'mustard'],
    ],
    id,
  )}</div>`,
)}
</section>`;

const hint = (words, address, link) => html`<p>${words} <a href="${address}">${link}</a></p>`;

/** Beside the buying form. */
export const hintSlot = () => html`
<div class="hint" data-tactful-slot="help-hint">
${hint('Try it at home: free returns for sixty days.', '/help', 'Ask us anything')}
${template('ask', hint('Hard to choose? Someone who owns one will tell you how it fits and wears.', '/help', 'Ask us anything'))}
</div>`;

const next = (heading, words, things, id) => html`
<h2>${heading}</h2><p>${words}</p>
<ul class="next-things">${things.map((item) => {
  const product = productBy(item);
  return html`<li><a href="/p/${product.id}"><span class="tile tile-${product.category}">${picture(product, { id: id() })}</span><span>${product.name}</span></a></li>`;
})}</ul>`;

/** Category bought → what to do next. Never the same thing again. */
const NEXT = {
  coats: [
    'Hands and neck',
    'A coat does most of the work. These do the rest.',
    ['wren-mittens', 'selvedge-scarf', 'peat-gloves', 'tideline-scarf'],
  ],
  boots: [
    'Ready for the lane',
    'Something to carry, something for cold fingers.',
    ['tinker-daypack', 'hedgerow-gloves', 'courier-rucksack', 'twill-gloves'],
  ],
  tents: [
    'Before the first night',
    'Light to cook by, and something warm to sit on.',
    ['harbour-storm-lantern', 'meadowsweet-picnic-rug', 'signal-camp-light', 'fireside-throw'],
  ],
  coffee: [
    'Something to pour it into',
    'Cups for the desk, the train and the top step.',
    ['pippin-enamel-mug', 'doorstep-stoneware-mug', 'elevenses-travel-flask', 'tarn-cup-saucer'],
  ],
  home: [
    'For the same corner',
    'Light and warmth that go with it.',
    ['hayloft-jar-candle', 'harbour-storm-lantern', 'pinewood-dinner-candles', 'pippin-enamel-mug'],
  ],
};

/** On the thank-you page. @param {() => string} id */
export const nextStepSlot = (id) => html`
<section class="next" aria-label="Next" data-tactful-slot="next-step">
${next('While you wait', 'A few things that people write to us about, kindly.', ['speckle-enamel-mug', 'fireside-throw', 'hayloft-jar-candle', 'beacon-storm-lantern'], id)}
${Object.entries(NEXT).map(([name, [heading, words, things]]) => template(name, next(heading, words, things, id)))}
</section>`;

const message = (heading, words, address, link) =>
  html`<p><b>${heading}</b> ${words} <a href="${address}">${link}</a></p>`;

/** Short notes: empty for everybody, filled at most once a visit. */
export const messages = () => html`
<div class="note" data-tactful-slot="reminder">
${template('cart', message('Your cart is where you left it.', 'Nothing has been reserved, and nothing will be hurried.', '/cart', 'Go to the cart'))}
${template('evening', message('A quiet evening for it.', 'The new arrivals are in, if you have a moment.', '/guide', 'First nights out'))}
</div>
<div class="note" data-tactful-slot="before-you-go">
${template('options', message('Not quite it?', 'We can keep looking with you: send a question, or read what fits whom.', '/help', 'Ask us anything'))}
</div>`;

const chapter = (name, heading, words, id) => html`
<div class="chapter-art">${scene(name, id)}</div><div class="chapter-text"><h2>${heading}</h2>${words.map((text) => html`<p>${text}</p>`)}</div>`;

/** The guide is a small site of its own, put together from slots. @param {() => string} id */
export const guideSlots = (id) => html`
<section class="chapter" data-tactful-slot="guide-start" aria-label="Where to start">
${chapter('tents', 'Start in the garden', ['Put the tent up once where nobody minds. Count the pegs. Find the torch. Sleep in it if the night is kind, and go indoors at three if it is not.', 'Everything you forget in the garden is something you will remember on the hill.'], id)}
${template('seasoned', chapter('evening', 'Start further out', ['You know the drill, so leave something behind: the second pan, the spare jumper, the plan. Walk until the path gets narrow and stop where the ground is level.', 'Camp high, leave early, and carry out a little more than you carried in.'], id))}
</section>
<section class="chapter" data-tactful-slot="guide-wear" aria-label="What to wear">
${chapter('gloves-scarves', 'Three thin things', ['One layer for sweat, one for warmth, one for weather. Take the middle one off before you are hot, and put it back before you are cold.', 'Keep a dry pair of gloves at the bottom of the pack and promise yourself not to touch them.'], id)}
${template('walkers', chapter('boots', 'Begin with the feet', ['Wear new boots to the shop, to the office and to a wedding before you wear them up a hill. Two pairs of socks are one too many.', 'Grease the leather while it is damp, and let it dry far from the stove.'], id))}
</section>
<section class="chapter" data-tactful-slot="guide-home" aria-label="Coming home">
${chapter('comforts', 'And home again', ['Hang the tent over the banister. Kettle first, boots second, photographs never.', 'Whatever tore, bring it in: the workshop likes a story.'], id)}
${template('coffee', chapter('workshop', 'And the kettle on', ['Hang the tent over the banister, grind a handful of beans and drink it standing up at the window.', 'Whatever tore, bring it in: the workshop likes a story.'], id))}
</section>`;
