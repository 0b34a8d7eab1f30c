/** The prompt: the shop, one sentence, all disclosures in one section, and the two consent buttons. */
import { createConsentButtons } from './consent-buttons.ts';
import type { Frame } from './contract.ts';
import { createDisclosures } from './disclosures.ts';
import { createElement, richContent } from './elements.ts';
import { keepWholeLines } from './whole-lines.ts';

/** The section of the disclosures. They are created when it is first opened. */
const createDetails = (frame: Frame): HTMLElement => {
  const details = createElement('details', { id: 'details' }, [
    createElement('summary', {}, [frame.t('details')]),
  ]);
  details.addEventListener('toggle', () => details.append(...createDisclosures(frame)), { once: true });
  return details;
};

/** The prompt on the page. */
export interface PromptElement {
  readonly element: HTMLElement;
  /** Called when consent may have changed. */
  update(): void;
}

/** Creates the prompt. */
export const createPrompt = (frame: Frame): PromptElement => {
  const { tactful, t, localize } = frame;
  const { name, benefit } = tactful.config.site;
  const label = richContent(frame, t('promptLabel', { shop: localize(name) }));
  const heading = createElement('h2', { id: 'p' }, [createElement('i'), ...label]);
  const changed = createElement('p', {}, [t('changed')]);
  const details = createDetails(frame);
  const text = createElement('div', {}, [
    heading,
    createElement('p', {}, richContent(frame, localize(benefit))),
    details,
  ]);
  keepWholeLines(text, details);
  details.addEventListener('toggle', frame.reserveSpace);
  const element = createElement('section', { part: 'prompt', 'aria-labelledby': 'p' }, [
    text,
    createConsentButtons(frame, 'prompt'),
  ]);
  return {
    element,
    update() {
      if (tactful.consent.get().policyChanged) heading.after(changed);
      else changed.remove();
    },
  };
};
