/** Owns `tactful lint`. */

import type { Finding } from '../finding.ts';
import { lint } from '../lint/lint.ts';
import { asLines, asSarif } from '../report.ts';
import { USUAL } from './config.ts';
import { type Given, readOptions } from './options.ts';
import { createProgress } from './progress.ts';
import { type ExitCode, filesOf, isRefusal, type Refusal, readText, type World } from './world.ts';

/** What `tactful lint --help` says. */
export const LINT_HELP: string = `tactful lint [file…] [--pages <page, folder or 'pattern'>]… [--json | --sarif] [--strict]

Tells all that is wrong with a config (${USUAL}, if no file is named), each with file:line:column.

  --pages     HTML pages with the slots, to hold variants against the config; may be repeated
  --json      findings as a JSON list
  --sarif     findings as SARIF 2.1.0, for code review
  --strict    warnings fail too
  --progress  tell on the error stream how far it is

Exit code: 0 nothing wrong, 1 something found, 2 could not look.
`;

const OPTIONS = {
  pages: { type: 'string', multiple: true },
  json: { type: 'boolean' },
  sarif: { type: 'boolean' },
  strict: { type: 'boolean' },
} as const;

const pagesOf = (world: World, names: readonly string[]): ReadonlyMap<string, string> | Refusal => {
  const pages = new Map<string, string>();
  for (const name of names) {
    const files = filesOf(world, name);
    if (isRefusal(files)) return files;
    for (const file of files) {
      const text = readText(world, file);
      if (isRefusal(text)) return text;
      pages.set(file, text);
    }
  }
  return pages;
};

const report = (world: World, given: Given, findings: readonly Finding[]): void => {
  if (given.flag('sarif')) world.out(asSarif(findings));
  else if (given.flag('json')) world.out(`${JSON.stringify(findings, null, 2)}\n`);
  else world.out(asLines(findings));
  const errors = findings.filter(({ level }) => level === 'error').length;
  world.err(`${errors} errors, ${findings.length - errors} warnings\n`);
};

/** Lints files. */
export const runLint = (world: World, argv: readonly string[]): ExitCode | Refusal => {
  const given = readOptions(argv, OPTIONS);
  if (isRefusal(given)) return given;
  const pages = pagesOf(world, given.texts('pages'));
  if (isRefusal(pages)) return pages;
  const progress = createProgress(world, given.flag('progress'));
  const findings: Finding[] = [];
  for (const file of given.files.length ? given.files : [USUAL]) {
    const text = readText(world, file);
    if (isRefusal(text)) return text;
    const told = (part: string): void => progress.tell(`${file}: ${part}`);
    findings.push(...lint({ file, text, pages, now: world.now(), progress: told }));
  }
  progress.end();
  report(world, given, findings);
  const fails = findings.some(({ level }) => level === 'error' || given.flag('strict'));
  return fails ? 1 : 0;
};
