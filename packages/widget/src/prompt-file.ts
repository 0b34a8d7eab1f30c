/**
 * The prompt, as the script tag serves it, with what a page needs when a visitor who has not consented may respond: the check
 * of the texts, and the code that records the response.
 */
export { createConsentActionsBeforeYes } from '@tactful/core/internal';
export { hasPublishedTexts } from '@tactful/rules/internal';
export { mountPrompt } from './prompt/mount-prompt.ts';
