/** Adds the prompt to the widget, and the frame that the dialogs share with it. It is loaded when the prompt is due. */
import type { WidgetOptions } from '../api.ts';
import type { Prompt } from '../buttons/contract.ts';
import type { WidgetHost } from '../buttons/widget-host.ts';
import { loadI18n } from '../load-i18n.ts';
import type { DialogsTactful } from './contract.ts';
import { createElement } from './elements.ts';
import { createFrame } from './frame.ts';
import { createPrompt, type PromptElement } from './prompt.ts';

/** How the prompt is added to the widget. */
export interface PromptOptions extends Required<Pick<WidgetOptions, 'loadMessages'>> {
  /** The element of the widget, with its buttons. */
  readonly host: WidgetHost;
}

/** Adds the prompt. It is shown if it is due. */
export async function mountPrompt(
  tactful: DialogsTactful,
  { host, loadMessages }: PromptOptions,
): Promise<Prompt> {
  const i18n = await loadI18n(tactful.config, host.language, loadMessages);
  const frame = createFrame(tactful, host, i18n);
  // The prompt must be inserted into a live region that exists, to be announced.
  const liveRegion = createElement('div', { 'aria-live': 'polite' });
  frame.container.prepend(liveRegion);
  let prompt: PromptElement | undefined;
  frame.onRender(() => {
    if (host.isPromptDue() && tactful.isReady()) {
      prompt ??= createPrompt(frame);
      prompt.update();
      if (!prompt.element.isConnected) liveRegion.append(prompt.element);
    } else {
      prompt?.element.remove();
      prompt = undefined;
    }
  });
  frame.render();
  const stop = tactful.subscribe(frame.render);
  return {
    frame,
    update: frame.render,
    onReturn: frame.reserveSpace,
    remove() {
      stop();
      frame.remove();
    },
  };
}
