/** The validator, in a file of its own: only pages without a published config load it. */
import { validateText } from '@tactful/core/internal';
import type { ReadConfig } from '@tactful/rules/internal';
import { explainNoConfig, explainNotJson } from './explain-no-config.ts';
import type { FoundConfig } from './load-config.ts';

export { BUILD } from './build-id.ts';

/** Validates a hand-written config. Throws if there is none, or if its address returns something else. */
export const validate = (found: FoundConfig): ReadConfig => {
  if (!found.text) throw Error(explainNoConfig(found));
  const read = validateText(found.text);
  const problem = read.issues.find(({ code }) => code === 'not-json');
  const explanation = problem && explainNotJson(found, problem.message);
  if (explanation) throw Error(explanation);
  return read;
};
