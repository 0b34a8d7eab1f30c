/** Loads the parts that not every visit needs, when they are first needed. */
import { h } from 'preact';
import { act, button, fold } from './controls.tsx';
import type { Explainer, Panel } from './explainer.ts';
import type { Kit, Part } from './kit.ts';
import { disclosures } from './prompt.tsx';
import { has, language, list, parseWords, say, speak, text } from './speak.ts';
import { draw, host, state, tell } from './stage.ts';

const load = async <Drawn>(name: string, kit: Kit): Promise<Drawn> => {
  const part = (await host.loadWords?.(name)) as unknown as Part<Drawn>;
  speak(parseWords(part.words));
  return part.draws(kit);
};

/** Shows the panel, or why a slot looks as it does; `''` closes both. What fails to load leaves the choice. */
export const show = async (what: string): Promise<void> => {
  state.shown = what;
  draw();
  if (!what || state[what === 'panel' ? what : 'decision']) return;
  try {
    const kit = { h, host, language, state, draw, has, say, text, list, act, button, fold, disclosures };
    Object.assign(state, await load<Explainer>('en-why', kit));
    if (what === 'panel') state.panel = await load<Panel>('en-panel', kit);
    draw();
  } catch (error) {
    tell(say('failed', { x: `${error}` }));
  }
};
