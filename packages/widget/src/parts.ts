/** Loads the parts that not every visit needs, when they are first needed. */
import { h } from 'preact';
import { act, button, fold } from './controls.tsx';
import type { Kit, Panel, Part } from './kit.ts';
import { disclosures } from './prompt.tsx';
import { has, language, list, parseWords, say, speak, text } from './speak.ts';
import { draw, host, personalizer, state, tell } from './stage.ts';
import type { Explainer } from './why/index.ts';

/** What has been loaded: how a spot is explained, and what stands below the choice. */
export const parts: Partial<Explainer> & { panel?: Panel } = {};

const load = async <Drawn>(name: string, kit: Kit): Promise<Drawn> => {
  const part = (await host.loadWords?.(name)) as unknown as Part<Drawn>;
  speak({ ...parseWords(part.words), ...personalizer.config.widget?.words?.en });
  return part.draws(kit);
};

/** Shows the panel, or why a slot looks as it does; `''` closes both. What fails to load leaves the choice. */
export const show = async (what: string): Promise<void> => {
  state.shown = what;
  draw();
  if (!what || (what === 'panel' ? parts.panel : parts.decision)) return;
  try {
    const kit = { h, host, language, state, draw, has, say, text, list, act, button, fold, disclosures };
    Object.assign(parts, await load<object>('en-why', kit));
    if (what === 'panel') parts.panel = await load<Panel>('en-panel', { ...kit, ...parts });
    draw();
  } catch (error) {
    tell(say('failed', { x: `${error}` }));
  }
};
