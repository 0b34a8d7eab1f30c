/** Runs `tactful lint`. */
import { compilersOf } from '../code/app-compiler.ts';
import { formatLines, formatSarif } from '../lint/format.ts';
import type { LintIssue } from '../lint/issue.ts';
import { lint } from '../lint/lint.ts';
import { DEFAULT_CONFIG_FILE } from './default-config.ts';
import { type CommandEnvironment, type CommandFailure, type ExitCode, isFailure } from './environment.ts';
import { readText } from './files.ts';
import type { CommandOptions } from './options.ts';
import { checkDisclosure } from './outdated-disclosure.ts';
import { createProgress } from './progress.ts';
import { readCode, readFeeds, readPages, readReviewed } from './shop-files.ts';

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const print = (
  { out, err }: CommandEnvironment,
  options: CommandOptions,
  issues: readonly LintIssue[],
): void => {
  if (options.flag('sarif')) out(formatSarif(issues));
  else if (options.flag('json')) out(`${JSON.stringify(issues, null, 2)}\n`);
  else out(formatLines(issues));
  const errors = issues.filter(({ level }) => level === 'error').length;
  err(`${plural(errors, 'error')}, ${plural(issues.length - errors, 'warning')}\n`);
};

/** Lints the named configs. */
export const runLint = (
  environment: CommandEnvironment,
  options: CommandOptions,
): ExitCode | CommandFailure => {
  const pages = readPages(environment, options.texts('pages'));
  if (isFailure(pages)) return pages;
  const found = readFeeds(environment, options.texts('feed'));
  if (isFailure(found)) return found;
  const code = readCode(environment, options.texts('code'));
  if (isFailure(code)) return code;
  const load = compilersOf(environment.cwd);
  const progress = createProgress(environment, options.flag('progress'));
  const issues: LintIssue[] = [];
  for (const file of options.files.length ? options.files : [DEFAULT_CONFIG_FILE]) {
    const text = readText(environment, file);
    if (isFailure(text)) return text;
    const reviewed = readReviewed(environment, options.text('reviewed'), file);
    if (isFailure(reviewed)) return reviewed;
    const onStep = (step: string): void => progress.show(`${file}: ${step}`);
    const outdated = checkDisclosure(environment, file, options.text('disclosure'));
    if (isFailure(outdated)) return outdated;
    issues.push(
      ...lint({ file, text, pages, found, reviewed, code, load, now: environment.now(), onStep }),
      ...outdated,
    );
  }
  progress.end();
  print(environment, options, issues);
  return issues.some(({ level }) => level === 'error' || options.flag('strict')) ? 1 : 0;
};
