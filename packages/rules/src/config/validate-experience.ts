/** Semantic checks of an experience: unresolved references and inconsistent numbers. */
import { actionOf, needsVariant } from './actions.ts';
import type { Config, Experience } from './config.ts';
import { expected, nearest, type ReportIssue, unknown } from './messages.ts';
import { toArray } from './to-array.ts';

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** Reports names that the config does not define, and values that contradict each other. */
export const validateExperience = (
  experience: Experience,
  config: Config,
  path: string,
  report: ReportIssue,
): void => {
  const { experiment, schedule } = experience;
  const refer = (what: 'purpose' | 'audience' | 'group' | 'section', names: object | undefined) => {
    for (const name of toArray<string>(experience[what]))
      if (!Object.hasOwn(names ?? {}, name))
        report(`${path}.${what}`, unknown(what, name, nearest(name, Object.keys(names ?? {}))));
  };
  refer('purpose', config.purposes);
  refer('audience', config.audiences);
  refer('group', config.caps?.groups);
  refer('section', config.site.sections ?? { site: 1 });

  if (!experiment && !experience.variant && needsVariant(actionOf(experience)))
    report(`${path}.variant`, expected('the name of a variant', undefined));
  const { variants = [], weights, namespace } = experiment ?? {};
  const off = weights && (weights.length !== variants.length || Math.abs(sumOf(weights) - 1) > 0.01);
  if (off) report(`${path}.experiment.weights`, expected('one weight per variant, adding up to 1', weights));
  if (namespace && namespace[1] >= namespace[2])
    report(`${path}.experiment.namespace`, expected('a range from low to high', namespace));
  const { from = '0000-01-01', until = '9999-12-31' } = schedule ?? {};
  if (!(Date.parse(from) < Date.parse(until)))
    report(`${path}.schedule`, expected('a date before the end', from));
};
