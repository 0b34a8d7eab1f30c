/** The two consent buttons of the prompt and the panel. */
import type { Surface } from '@tactful/core/internal';
import type { Frame } from './contract.ts';
import { createElement } from './elements.ts';
import { respond } from './respond.ts';

/** Creates the two buttons: one press each, alike in everything but their labels. */
export const createConsentButtons = (frame: Frame, surface: Surface): HTMLElement =>
  createElement(
    'div',
    { class: 'c' },
    (['accept', 'refuse'] as const).map((part) => {
      const button = createElement('button', { type: 'button', part }, [frame.t(part)]);
      const action = () =>
        respond(frame, { accepts: part === 'accept', surface, prompt: button.closest('section') });
      button.addEventListener('click', frame.listener(action));
      return button;
    }),
  );
