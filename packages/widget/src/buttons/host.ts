/** The element of the widget on the page. */
import type { ButtonsTactful } from './contract.ts';
import { attachRoot } from './create-button.ts';
import type { Labels } from './labels.ts';
import type { WidgetHost } from './widget-host.ts';

/** The inputs of {@link createHost}. */
interface HostInputs {
  readonly labels: Labels;
  readonly sheet: CSSStyleSheet;
  /** Called when the prompt may have become due, or is not due any more. */
  onPromptChange(): void;
  /** Called when the first question of the shop is due. */
  showQuestion(): void;
}

/** Creates the element of the widget; it is not on the page yet. `content` is the parent of the preferences button. */
export const createHost = (
  { config, consent }: ButtonsTactful,
  { labels, sheet, onPromptChange, showQuestion }: HostInputs,
): { readonly host: WidgetHost; readonly content: HTMLElement } => {
  const element = document.createElement('div');
  element.id = 'tactful';
  const { shadow, content } = attachRoot(element, labels, [sheet]);
  let isPromptRequested = config.widget?.prompt !== false;
  let hasResponded = false;
  const host: WidgetHost = {
    language: labels.language,
    element,
    shadow,
    isPromptDue: () => isPromptRequested && !hasResponded && consent.get().promptDue,
    requestPrompt() {
      isPromptRequested = true;
      onPromptChange();
    },
    endPrompt() {
      hasResponded = true;
    },
    onPromptChange,
    showQuestion,
  };
  return { host, content };
};
