/** The guide: a small site of its own, put together from slots. */
import { scene } from '../art/sheets.mjs';
import { html } from '../html.mjs';
import { variant } from './variant.mjs';

const chapter = ({ art, heading, words }) => html`
<div class="chapter-art">${scene(art)}</div><div class="chapter-text"><h2>${heading}</h2>${words.map((text) => html`<p>${text}</p>`)}</div>`;

/** Slot → its label, its generic chapter and the variants of it. */
const ENGLISH = {
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

/** The same slots and variants in German: the config is one for both. */
const GERMAN = {
  'guide-start': {
    label: 'Womit anfangen',
    generic: {
      art: 'tents',
      heading: 'Fangen Sie im Garten an',
      words: [
        'Bauen Sie das Zelt einmal dort auf, wo es niemanden stört. Zählen Sie die Heringe. Schlafen Sie darin, wenn die Nacht freundlich ist, und gehen Sie um drei hinein, wenn nicht.',
        'Was Sie im Garten vergessen, daran denken Sie am Berg.',
      ],
    },
    seasoned: {
      art: 'evening',
      heading: 'Fangen Sie weiter draußen an',
      words: [
        'Sie wissen, wie es geht, also lassen Sie etwas da: die zweite Pfanne, den dritten Pullover, den Plan. Gehen Sie, bis der Pfad schmal wird, und bleiben Sie, wo es eben ist.',
        'Schlafen Sie hoch, gehen Sie früh, und tragen Sie mehr hinaus als hinein.',
      ],
    },
  },
  'guide-wear': {
    label: 'Was anziehen',
    generic: {
      art: 'gloves-scarves',
      heading: 'Drei dünne Dinge',
      words: [
        'Eine Schicht für den Schweiß, eine für die Wärme, eine für das Wetter. Ziehen Sie die mittlere aus, bevor Ihnen heiß wird.',
        'Ganz unten im Rucksack liegt ein trockenes Paar Handschuhe, und da bleibt es.',
      ],
    },
    walkers: {
      art: 'boots',
      heading: 'Mit den Füßen beginnen',
      words: [
        'Tragen Sie neue Stiefel zum Einkaufen, ins Büro und auf eine Hochzeit, bevor Sie damit auf einen Berg gehen.',
        'Fetten Sie das Leder, solange es feucht ist, und trocknen Sie es fern vom Ofen.',
      ],
    },
  },
  'guide-home': {
    label: 'Heimkommen',
    generic: {
      art: 'comforts',
      heading: 'Und wieder nach Hause',
      words: [
        'Das Zelt kommt über das Geländer. Erst der Kessel, dann die Stiefel, die Bilder nie.',
        'Was gerissen ist, bringen Sie mit: Die Werkstatt mag Geschichten.',
      ],
    },
    coffee: {
      art: 'workshop',
      heading: 'Und den Kessel auf',
      words: [
        'Das Zelt kommt über das Geländer. Mahlen Sie eine Handvoll Bohnen und trinken Sie am Fenster, im Stehen.',
        'Was gerissen ist, bringen Sie mit: Die Werkstatt mag Geschichten.',
      ],
    },
  },
};

const slot = ([name, { label, generic, ...variants }]) => html`
<section class="chapter" aria-label="${label}" data-tactful-slot="${name}">
${chapter(generic)}
${Object.entries(variants).map(([other, content]) => variant(other, chapter(content)))}
</section>`;

const CHAPTERS = { en: ENGLISH, de: GERMAN };

/** @param {'en' | 'de'} language */
export const guideSlots = (language) => Object.entries(CHAPTERS[language]).map(slot);
