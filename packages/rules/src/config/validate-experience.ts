/** Semantic checks of an experience: unresolved references and inconsistent numbers. */
import { actionOf } from './actions.ts';
import type { Config, Experience } from './config.ts';
import type { IssueLog } from './issue-log.ts';
import type { ConfigPath, IssueCode } from './issues.ts';
import { unknown } from './messages.ts';
import { nearest } from './nearest.ts';
import { needsVariant } from './needs-variant.ts';
import { toArray } from './to-array.ts';

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

type Report = (key: string | readonly string[], code: IssueCode, message: string) => void;

/** Reports names that the config does not define, and values that contradict each other. */
export const validateExperience = (
  experience: Experience,
  path: ConfigPath,
  config: Config,
  log: IssueLog,
): void => {
  const refer = (key: 'purpose' | 'audience' | 'group' | 'section', defined: object = {}) => {
    // An audience with an issue is defined, and left out. That is reported at the audience alone.
    for (const name of toArray<string>(experience[key]))
      if (key === 'audience' && log.isLeftOut('audiences', name)) log.leaveOut(path);
      else if (!Object.hasOwn(defined, name))
        log.report([...path, key], unknown('unknown-name', key, name, nearest(name, Object.keys(defined))));
  };
  refer('purpose', config.purposes);
  refer('audience', config.audiences);
  refer('group', config.caps?.groups);
  refer('section', config.site.sections ?? { site: 1 });

  const report: Report = (key, code, message) =>
    log.report([...path, ...(typeof key === 'string' ? [key] : key)], { code, message });
  const { experiment, variant } = experience;
  if (!experiment && !variant && needsVariant(actionOf(experience)))
    report('variant', 'missing-key', 'missing; add the name of a variant, or an experiment');
  validateExperiment(experience, report);
  validateSchedule(experience, report);
};

const validateExperiment = ({ experiment }: Experience, report: Report): void => {
  const { variants = [], weights, namespace } = experiment ?? {};
  if (weights && (weights.length !== variants.length || Math.abs(sumOf(weights) - 1) > 0.01)) {
    const message = `${weights.length} weights for ${variants.length} variants, with a sum of ${sumOf(weights)}; write one weight per variant, with a sum of 1`;
    report(['experiment', 'weights'], 'contradiction', message);
  }
  if (namespace && namespace[1] >= namespace[2]) {
    const message = `the range from ${namespace[1]} to ${namespace[2]} is empty; let it start below its end`;
    report(['experiment', 'namespace'], 'contradiction', message);
  }
};

const validateSchedule = ({ schedule }: Experience, report: Report): void => {
  const { from = '0000-01-01', until = '9999-12-31' } = schedule ?? {};
  if (Date.parse(from) < Date.parse(until)) return;
  const message = `starts at ${from} and ends at ${until}; choose an end after the start`;
  report('schedule', 'contradiction', message);
};
