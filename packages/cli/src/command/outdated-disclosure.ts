/** Rule `outdated-disclosure`: the public files about personalization match the config. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CARD_FILE, disclosureFiles } from '../disclose/files.ts';
import { errorIssue, type LintIssue } from '../lint/issue.ts';
import { type CommandEnvironment, type CommandFailure, isFailure } from './environment.ts';
import { readText } from './files.ts';
import { loadConfig } from './load-config.ts';

/**
 * Compares the files with those of the config.
 *
 * @param folder - The folder of the files. Absent: that of the config, if it contains them.
 */
export const checkDisclosure = (
  environment: CommandEnvironment,
  config: string,
  folder: string | undefined,
): readonly LintIssue[] | CommandFailure => {
  const place = folder ?? dirname(config);
  if (folder === undefined && !existsSync(resolve(environment.cwd, place, CARD_FILE))) return [];
  const loaded = loadConfig(environment, config);
  if (isFailure(loaded)) return loaded;
  // The errors of the config are reported already.
  if (!loaded.config || loaded.issues.some(({ level }) => level === 'error')) return [];
  const issues: LintIssue[] = [];
  for (const [name, text] of disclosureFiles(loaded.config)) {
    const file = join(place, name);
    const written = readText(environment, file);
    if (isFailure(written)) return written;
    if (written === text) continue;
    const message = `it does not match ${config}; run "tactful disclose ${config} -o ${place}"`;
    issues.push({ ...errorIssue('outdated-disclosure', '', message), file, line: 1, column: 1 });
  }
  return issues;
};
