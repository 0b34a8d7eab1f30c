/** The two consent buttons of the prompt and the panel, and the switch that replaces them after the first response. */
/** @jsxRuntime classic */
/** @jsx h */
import type { Result, Surface } from '@tactful/core';
import { h, type JSX } from 'preact';
import { afterPaint } from './after-paint.ts';
import type { Notice, WidgetContext } from './context.ts';
import { consentText } from './status-text.ts';

/** Saves consent or its refusal. The prompt disappears first, then work starts. */
const respond = async (
  widget: WidgetContext,
  accepts: boolean,
  surface: Surface,
  prompt?: HTMLElement | null,
): Promise<Result | Notice> => {
  const { tactful, host, state, language } = widget;
  const { consent } = tactful;
  host.endPrompt();
  // The next frame shows only this; everything else is rendered after it.
  if (prompt) prompt.style.display = 'none';
  await afterPaint();
  const result = await (accepts
    ? consent.accept({ surface, language })
    : consent.decline({ surface, keepData: !!state.keepData }));
  if (prompt) {
    host.shadow.querySelector<HTMLElement>('[part=open]')?.focus();
    state.isQuestionDue = result.ok && accepts && !!tactful.config.questions?.[0];
    // Only now: a visitor who declines loads nothing for the question.
    if (state.isQuestionDue) widget.preloadPanel();
  }
  // Accepting holds for this page even if it cannot be stored. Declining that cannot be stored is reported.
  return result.ok || accepts ? { message: consentText(widget) } : result;
};

/** The two buttons: one press each, alike in everything but their labels. */
export const consentButtons = (widget: WidgetContext, surface: Surface): JSX.Element => {
  const { t, button } = widget;
  return (
    <div class="c">
      {(['accept', 'refuse'] as const).map((part) =>
        button(
          t(part),
          ({ currentTarget }) => {
            // The listener is attached to the button, so that `currentTarget` is an element.
            const prompt = (currentTarget as Element).closest('section');
            return respond(widget, part === 'accept', surface, prompt);
          },
          { part },
        ),
      )}
    </div>
  );
};

/** The switch of personalization. It has no part: no style of the page can hide it. */
export const consentSwitch = (widget: WidgetContext): JSX.Element => {
  const { tactful, t, switchButton } = widget;
  const isOn = tactful.consent.get().status === 'tailored';
  return switchButton(t('personalize'), isOn, (accepts) => respond(widget, accepts, 'panel'), {
    id: 'personalize',
  });
};
