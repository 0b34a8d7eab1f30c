/** Saves consent or its refusal. */
import type { Result } from '@tactful/core';
import type { Surface } from '@tactful/core/internal';
import { afterPaint } from '../after-paint.ts';
import { consentText } from '../status-text.ts';
import type { Frame, Notice } from './contract.ts';
import { focusPreferences } from './focus-preferences.ts';

/** A response of the visitor. */
interface Response {
  readonly accepts: boolean;
  readonly surface: Surface;
  /** Whether declining keeps the profile. */
  readonly keepData?: boolean | undefined;
  /** The prompt, if the visitor responds there. */
  readonly prompt?: HTMLElement | null;
}

/** Saves a response. The prompt disappears first, then work starts. */
export const respond = async (frame: Frame, response: Response): Promise<Result | Notice> => {
  const { tactful, host, language } = frame;
  const { accepts, surface, keepData = false, prompt } = response;
  const { consent, config } = tactful;
  host.endPrompt();
  // The next frame shows only this; everything else is rendered after it.
  if (prompt) prompt.style.display = 'none';
  await afterPaint();
  const result = await (accepts
    ? consent.accept({ surface, language })
    : consent.decline({ surface, keepData }));
  if (prompt) {
    focusPreferences(host);
    // Only now: a visitor who declines loads nothing for the question.
    if (result.ok && accepts && config.questions?.[0]) host.showQuestion();
  }
  // Accepting holds for this page even if it cannot be stored. Declining that cannot be stored is reported.
  // The panel shows the consent state below its switch.
  return result.ok || accepts ? { message: consentText(frame), isVisible: surface === 'panel' } : result;
};
