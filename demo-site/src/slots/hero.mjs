/** The large picture on top of the front page. */
import { scene } from '../art/sheets.mjs';
import { html } from '../html.mjs';
import { variant } from './variant.mjs';

/** Variant → scene, heading, words, address, link. */
const HEROES = {
  generic: {
    art: 'home',
    heading: 'Out early, home late',
    words: 'Clothes and kit for weather, and warm things for after it. Made to be used, and to be mended.',
    link: ['/guide', 'Read: first nights out'],
  },
  coats: {
    art: 'coats',
    heading: 'The coat rail is full',
    words: 'Parkas, raincoats and waxed jackets for the months with an R in them.',
    link: ['/c/coats', 'See all coats'],
  },
  'gloves-scarves': {
    art: 'gloves-scarves',
    heading: 'The finishing touches',
    words: 'Gloves and scarves that sit well with a good coat, from mills we know.',
    link: ['/c/gloves', 'See the gloves'],
    second: ['/c/scarves', 'or the scarves'],
  },
  boots: {
    art: 'boots',
    heading: 'Down the muddy lane',
    words: 'Boots that take a sole again and again, broken in by someone stubborn.',
    link: ['/c/boots', 'See all boots'],
  },
  tents: {
    art: 'tents',
    heading: 'A light in the meadow',
    words: 'Tents that go up before the kettle boils, and lanterns to find them by.',
    link: ['/c/tents', 'See all tents'],
  },
  knitwear: {
    art: 'knitwear',
    heading: 'From the wool drawer',
    words: 'Jumpers and cardigans with room for a shirt, and elbows that we will darn.',
    link: ['/c/knitwear', 'See all knitwear'],
  },
  backpacks: {
    art: 'backpacks',
    heading: 'Pack light, stay longer',
    words: 'Roll-tops and rucksacks with buckles that we replace for nothing.',
    link: ['/c/backpacks', 'See all backpacks'],
  },
  comforts: {
    art: 'comforts',
    heading: 'An evening in',
    words: 'A throw, a candle, a cup of something. Nothing else on the list.',
    link: ['/c/blankets', 'See the blankets'],
    second: ['/c/candles', 'or the candles'],
  },
};

function hero({ art, heading, words, link, second }) {
  const [address, name] = link;
  return html`<div class="hero-art">${scene(art)}</div>
<div class="hero-text"><h2>${heading}</h2><p>${words}</p><p class="hero-links"><a class="button" href="${address}">${name}</a>${second && html` <a href="${second[0]}">${second[1]}</a>`}</p></div>`;
}

/** The large picture on top of the front page. */
export const heroSlot = () => html`
<section class="hero" aria-label="This week" data-tactful-slot="hero">
${Object.entries(HEROES).map(([name, content]) => (name === 'generic' ? hero(content) : variant(name, hero(content))))}
</section>`;
