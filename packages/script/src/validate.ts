/** The validator, in a file of its own: only pages without a published config load it. */
import { validateText } from '@tactful/core/internal';
import type { ReadConfig } from '@tactful/rules/internal';
import { explainNoConfig } from './explain-no-config.ts';
import type { FoundConfig } from './load-config.ts';

/** Validates a hand-written config. Throws if there is none. */
export const validate = (found: FoundConfig): ReadConfig => {
  if (!found.text) throw Error(explainNoConfig(found));
  return validateText(found.text);
};
