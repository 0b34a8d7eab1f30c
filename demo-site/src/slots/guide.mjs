/** The guide: a small site of its own, put together from slots. */
import { scene } from '../art/scene.mjs';
import { html } from '../html.mjs';
import { variant } from './variant.mjs';

const chapter = ({ art, heading, words }, id) => html`
<div class="chapter-art">${scene(art, id)}</div><div class="chapter-text"><h2>${heading}</h2>${words.map((text) => html`<p>${text}</p>`)}</div>`;

/** Slot → its label, its generic chapter and the variants of it. */
const CHAPTERS = {
  'guide-start': {
    label: 'Where to start',
    generic: {
      art: 'tents',
      heading: 'Start in the garden',
      words: [
        'Put the tent up once where nobody minds. Count the pegs. Find the torch. Sleep in it if the night is kind, and go indoors at three if it is not.',
        'Everything you forget in the garden is something you will remember on the hill.',
      ],
    },
    seasoned: {
      art: 'evening',
      heading: 'Start further out',
      words: [
        'You know the drill, so leave something behind: the second pan, the spare jumper, the plan. Walk until the path gets narrow and stop where the ground is level.',
        'Camp high, leave early, and carry out a little more than you carried in.',
      ],
    },
  },
  'guide-wear': {
    label: 'What to wear',
    generic: {
      art: 'gloves-scarves',
      heading: 'Three thin things',
      words: [
        'One layer for sweat, one for warmth, one for weather. Take the middle one off before you are hot, and put it back before you are cold.',
        'Keep a dry pair of gloves at the bottom of the pack and promise yourself not to touch them.',
      ],
    },
    walkers: {
      art: 'boots',
      heading: 'Begin with the feet',
      words: [
        'Wear new boots to the shop, to the office and to a wedding before you wear them up a hill. Two pairs of socks are one too many.',
        'Grease the leather while it is damp, and let it dry far from the stove.',
      ],
    },
  },
  'guide-home': {
    label: 'Coming home',
    generic: {
      art: 'comforts',
      heading: 'And home again',
      words: [
        'Hang the tent over the banister. Kettle first, boots second, photographs never.',
        'Whatever tore, bring it in: the workshop likes a story.',
      ],
    },
    coffee: {
      art: 'workshop',
      heading: 'And the kettle on',
      words: [
        'Hang the tent over the banister, grind a handful of beans, and drink it standing up at the window.',
        'Whatever tore, bring it in: the workshop likes a story.',
      ],
    },
  },
};

const slot = ([name, { label, generic, ...variants }], id) => html`
<section class="chapter" aria-label="${label}" data-tactful-slot="${name}">
${chapter(generic, id)}
${Object.entries(variants).map(([other, content]) => variant(other, chapter(content, id)))}
</section>`;

/** @param {() => string} id */
export const guideSlots = (id) => Object.entries(CHAPTERS).map((each) => slot(each, id));
