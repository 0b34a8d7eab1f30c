/** The two consent buttons of the prompt and the panel. */
/** @jsxRuntime classic */
/** @jsx h */
import type { Surface } from '@tactful/core';
import { h, type JSX } from 'preact';
import { afterPaint } from './after-paint.ts';
import type { WidgetContext } from './context.ts';
import { consentText } from './status-text.ts';

/** The two buttons: one press each, alike in everything but their labels. The prompt disappears first, then work starts. */
export const consentButtons = (widget: WidgetContext, surface: Surface): JSX.Element => {
  const { tactful, host, state, language, t, button } = widget;
  const { consent } = tactful;
  const respond = async (accepts: boolean, pressed: Element) => {
    host.endPrompt();
    // The next frame shows only this; everything else is rendered after it.
    const prompt = pressed.closest('section');
    if (prompt) prompt.style.display = 'none';
    await afterPaint();
    const result = await (accepts
      ? consent.accept({ surface, language })
      : consent.decline({ surface, keepData: !!state.keepData }));
    // Accepting holds for this page even if it cannot be stored. Declining that cannot be stored is reported.
    return prompt && (result.ok || accepts) ? consentText(widget) : result;
  };
  return (
    <div class="c">
      {(['accept', 'refuse'] as const).map((part) => {
        const accepts = part === 'accept';
        return button(
          t(part),
          // The listener is attached to the button, so that `currentTarget` is an element.
          ({ currentTarget }) => respond(accepts, currentTarget as Element),
          { part, 'aria-pressed': consent.get().status === (accepts ? 'tailored' : 'generic') },
        );
      })}
    </div>
  );
};
