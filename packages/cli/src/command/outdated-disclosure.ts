/** Rule `outdated-disclosure`: the public files about personalization match the config. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CARD_FILE, disclosureFiles, GPC_FILE, isGpcStatement, PAGE_FILE } from '../disclose/files.ts';
import { errorIssue, type LintIssue } from '../lint/issue.ts';
import { type CommandEnvironment, type CommandFailure, isFailure } from './environment.ts';
import { readText } from './files.ts';
import { loadConfig } from './load-config.ts';

/** Folders next to a config from which shops usually serve files as they are. */
const SERVED_FOLDERS = ['.', 'public', 'static', 'www'];

/** The usual output of a build, which copies the files of the other folders. */
const BUILD_FOLDER = 'dist';

/** Returns the folders that contain the page, the card or a GPC statement: that of the config, and those next to it. */
const findFolders = ({ cwd }: CommandEnvironment, config: string): readonly string[] => {
  const hasFile = (folder: string): boolean =>
    [PAGE_FILE, CARD_FILE, GPC_FILE].some((name) => existsSync(resolve(cwd, folder, name)));
  const next = (name: string): string => join(dirname(config), name);
  const served = SERVED_FOLDERS.map(next).filter(hasFile);
  // Lint runs before the build: until then, the copies of the last build are out of date.
  return served.length ? served : [next(BUILD_FOLDER)].filter(hasFile);
};

/** Returns the issues of the files in a folder that are missing or do not match. */
const checkFolder = (
  environment: CommandEnvironment,
  { config, folder }: { readonly config: string; readonly folder: string },
  files: ReadonlyMap<string, string>,
): readonly LintIssue[] | CommandFailure => {
  const isThere = (name: string): boolean => existsSync(resolve(environment.cwd, folder, name));
  // A shop may have a GPC statement of its own, without the page.
  const names = [...files.keys()].some(isThere) ? [...files.keys(), GPC_FILE] : [GPC_FILE];
  const issues: LintIssue[] = [];
  const report = (name: string, problem: string): void => {
    const message = `${problem}; run "tactful disclose ${config} -o ${folder}"`;
    const issue = errorIssue('outdated-disclosure', '', message);
    issues.push({ ...issue, file: join(folder, name), line: 1, column: 1 });
  };
  for (const name of names) {
    if (!isThere(name)) {
      report(name, 'it is missing');
      continue;
    }
    const written = readText(environment, join(folder, name));
    if (isFailure(written)) return written;
    const matches = name === GPC_FILE ? isGpcStatement(written) : written === files.get(name);
    if (!matches) report(name, `it does not match ${config}`);
  }
  return issues;
};

/**
 * Compares the files with those of the config.
 *
 * @param named - The folder of the files. Absent: those of the usual folders that contain any.
 */
export const checkDisclosure = (
  environment: CommandEnvironment,
  config: string,
  named: string | undefined,
): readonly LintIssue[] | CommandFailure => {
  const folders = named === undefined ? findFolders(environment, config) : [named];
  if (!folders.length) return [];
  const loaded = loadConfig(environment, config);
  if (isFailure(loaded)) return loaded;
  // The errors of the config are reported already.
  if (!loaded.config || loaded.issues.some(({ level }) => level === 'error')) return [];
  const files = disclosureFiles(loaded.config);
  // A folder that was named must contain them.
  const card = named === undefined ? undefined : readText(environment, join(named, CARD_FILE));
  if (isFailure(card)) return card;
  const issues: LintIssue[] = [];
  for (const folder of folders) {
    const found = checkFolder(environment, { config, folder }, files);
    if (isFailure(found)) return found;
    issues.push(...found);
  }
  return issues;
};
