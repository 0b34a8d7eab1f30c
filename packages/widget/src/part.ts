/** What is loaded when it is first needed: the panel below the choice, and the explanation of a spot. */
import type { Part } from './kit.ts';
import { button, say, state, take } from './lent.ts';
import { panel } from './panel/index.tsx';
import panelCss from './panel/style.ts';
import panelWords from './panel/words.ts';
import { considered } from './why/considered.tsx';
import { decision } from './why/decision.tsx';
import whyCss from './why/style.ts';
import whyWords from './why/words.ts';

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
