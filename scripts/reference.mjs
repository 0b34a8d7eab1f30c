/**
 * Generates docs/reference from code and schema.
 *
 * `node scripts/reference.mjs` writes the pages. `--check` writes nothing, and fails if an entry lacks its sentence,
 * default or example, or if a page is out of date.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cliPage } from './reference/cli-page.mjs';
import { configPage } from './reference/config-page.mjs';
import { eventsPage, factsPage } from './reference/data-pages.mjs';
import { publishedPage } from './reference/published-page.mjs';
import { actionsPage, issueCodesPage, stopReasonsPage, triggersPage } from './reference/rule-pages.mjs';

const FOLDER = join(import.meta.dirname, '../docs/reference');

/** @type {Record<string, () => Promise<{ text: string, problems: string[] }>>} */
const PAGES = {
  'config.md': configPage,
  'published-config.md': publishedPage,
  'facts.md': factsPage,
  'events.md': eventsPage,
  'triggers.md': triggersPage,
  'actions.md': actionsPage,
  'stop-reasons.md': stopReasonsPage,
  'config-issues.md': issueCodesPage,
  'cli.md': cliPage,
};

const isCheck = process.argv.includes('--check');
mkdirSync(FOLDER, { recursive: true });
/** @type {string[]} */
const problems = [];
for (const [name, create] of Object.entries(PAGES)) {
  const { text, problems: found } = await create();
  problems.push(...found);
  const path = join(FOLDER, name);
  const isCurrent = existsSync(path) && readFileSync(path, 'utf8') === text;
  if (!isCheck) writeFileSync(path, text);
  else if (!isCurrent)
    problems.push(`docs/reference/${name} is out of date; run node scripts/reference.mjs.`);
}
for (const problem of problems) console.log(problem);
console.log(
  problems.length === 0 ? `${Object.keys(PAGES).length} pages are complete.` : `${problems.length} problems.`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
