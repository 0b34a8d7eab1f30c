/** What is loaded when it is first needed: the panel below the choice, and the explanation of a spot. */

import { considered } from '../explain/considered.tsx';
import { decision } from '../explain/decision.tsx';
import whyCss from '../explain/style.ts';
import whyWords from '../explain/words.ts';
import { panel } from '../panel/index.tsx';
import panelCss from '../panel/style.ts';
import panelWords from '../panel/words.ts';
import { button, say, state, take } from './bindings.ts';
import type { Part } from './contract.ts';

const preferences = () => {
  state.shown = 'panel';
};

/** Drawn with what the widget lends. */
const part: Part = {
  words: `${whyWords}\n${panelWords}`,
  css: whyCss + panelCss,
  draws: (kit) => {
    take(kit);
    return {
      panel,
      why: (slot) => [decision(slot), considered([slot]), button(say('title'), preferences, { class: 'q' })],
    };
  },
};
export default part;
