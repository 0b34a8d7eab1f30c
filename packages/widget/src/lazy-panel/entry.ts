/** The lazy panel: the sections of the preferences, and the explanation of a slot. */
import { explanation } from '../explain/explanation.tsx';
import explainMessages from '../explain/messages.ts';
import explainCss from '../explain/styles.ts';
import { firstQuestion } from '../panel/first-question.tsx';
import { panel } from '../panel/index.tsx';
import panelMessages from '../panel/messages.ts';
import panelCss from '../panel/styles.ts';
import type { PanelModule } from './contract.ts';

/** Loaded when it is first needed. */
const panelModule: PanelModule = {
  messages: `${explainMessages}\n${panelMessages}`,
  css: explainCss + panelCss,
  createPanel: (widget) => ({
    renderPanel: () => panel(widget),
    renderQuestion: () => firstQuestion(widget),
    renderExplanation: (slot) => explanation(widget, slot),
  }),
  loadMore: async () => (await import('../locales/en-more.ts')).default,
};
export default panelModule;
