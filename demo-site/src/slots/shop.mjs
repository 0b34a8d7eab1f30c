/** Slots of the purchase: next to the form, and after the order. */
import { html } from '../html.mjs';
import { things, variant } from './variant.mjs';

const hint = (words) => html`<p>${words} <a href="/help">Ask us anything</a></p>`;

/** Next to the purchase form. */
export const hintSlot = () => html`
<div class="hint" data-tactful-slot="help-hint">
${hint('Try it at home: free returns for sixty days.')}
${variant('ask', hint('Hard to choose? Someone who owns one will tell you how it wears.'))}
</div>`;

const next = ({ heading, words, items }) => html`
<h2>${heading}</h2><p>${words}</p><ul class="next-things">${things('next', items)}</ul>`;

/** By purchased category: complementary products. Never the same category, never an unrelated one. */
const NEXT = {
  generic: {
    heading: 'While you wait',
    words: 'A few things that people write to us about, kindly.',
    items: ['speckle-enamel-mug', 'fireside-throw', 'hayloft-jar-candle', 'beacon-storm-lantern'],
  },
  coats: {
    heading: 'Hands and neck',
    words: 'A coat does most of the work. These do the rest.',
    items: ['wren-mittens', 'selvedge-scarf', 'peat-gloves', 'tideline-scarf'],
  },
  boots: {
    heading: 'Ready for the lane',
    words: 'Something to carry, something for cold fingers.',
    items: ['tinker-daypack', 'hedgerow-gloves', 'courier-rucksack', 'twill-gloves'],
  },
  tents: {
    heading: 'Before the first night',
    words: 'Light to cook by, and something warm to sit on.',
    items: ['harbour-storm-lantern', 'meadowsweet-picnic-rug', 'signal-camp-light', 'fireside-throw'],
  },
  coffee: {
    heading: 'Somewhere to pour it',
    words: 'Cups for the desk, the train and the top step.',
    items: ['pippin-enamel-mug', 'doorstep-stoneware-mug', 'elevenses-travel-flask', 'tarn-cup-saucer'],
  },
  blankets: {
    heading: 'For the same corner',
    words: 'A little light, and something warm to hold.',
    items: ['hayloft-jar-candle', 'pippin-enamel-mug', 'pinewood-dinner-candles', 'tarn-cup-saucer'],
  },
};

/** On the thank-you page. */
export const nextStepSlot = () => html`
<section class="next" aria-label="Next" data-tactful-slot="next-step">
${Object.entries(NEXT).map(([name, content]) => (name === 'generic' ? next(content) : variant(name, next(content))))}
</section>`;
