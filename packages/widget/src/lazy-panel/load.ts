/** Loads what not every visit needs, when it is first needed: the panel below the choice, and the explanations. */
import { h } from 'preact';
import { button, fold } from '../controls.tsx';
import { has, language, list, parseWords, say, speak, text } from '../i18n.ts';
import { disclosures } from '../prompt.tsx';
import { draw, host, state, tell } from '../state.ts';
import { dress } from '../styles.ts';
import type { Part } from './contract.ts';

const load = async (): Promise<void> => {
  const { words, css, draws } = ((await host.loadWords?.('en-panel')) ?? {}) as unknown as Part;
  speak(parseWords(words));
  dress(css);
  state.part = draws({
    h,
    host,
    language,
    state,
    draw,
    has,
    say,
    text,
    list,
    button,
    fold,
    disclosures,
  });
};

/** Asks for the part, once, as soon as a visitor is about to need it. What did not come is asked for anew. */
export const prepare = (): void => {
  state.loading ??= load().then(draw, (error) => {
    delete state.loading;
    // Of what nobody has opened, nobody has to hear.
    if (state.shown) tell(say('failed', { x: `${error}` }));
  });
};

/** Shows the panel, or why a slot looks as it does; `''` closes both. What fails to load leaves the choice. */
export const show = (what: string): void => {
  state.shown = what;
  draw();
  if (what) prepare();
};
