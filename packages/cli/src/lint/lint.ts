/** Lints a config and its pages: applies every rule, and gives each issue its position. */
import type { Config } from '@tactful/core';
import { collectPage } from '../catalog/collect-page.ts';
import type { NamedValue } from '../catalog/named-value.ts';
import { compilersOf, type LoadCompiler } from '../code/app-compiler.ts';
import { checkCode } from '../code/check-code.ts';
import { parseApp } from '../code/parse-app.ts';
import { type Place, readJson, type Source } from '../json-source.ts';
import { checkCategories } from './check-categories.ts';
import { checkConditions } from './check-conditions.ts';
import { checkCopy } from './check-copy.ts';
import { checkExperiences } from './check-experiences.ts';
import { checkItemIds } from './check-item-ids.ts';
import { checkNames } from './check-names.ts';
import { checkPages } from './check-pages.ts';
import { checkPrompt } from './check-prompt.ts';
import { checkReachability } from './check-reachability.ts';
import { checkSlots } from './check-slots.ts';
import { checkUnnamed } from './check-unnamed.ts';
import { createFollowUpCheck } from './follow-ups.ts';
import type { LintIssue, RuleIssue } from './issue.ts';
import { parseAndCheck } from './parser-issues.ts';
import { readPage } from './read-page.ts';

/** The input of the linter. */
export interface LintInput {
  /** The config's file name in issues. */
  readonly file: string;
  /** The text of the config. */
  readonly text: string;
  /** Texts of HTML pages with the slots, by file. Default none. */
  readonly pages?: ReadonlyMap<string, string>;
  /** Categories and brands of product feeds. Default none. */
  readonly found?: readonly NamedValue[];
  /** Ids of categories and brands whose sensitive names a person reviewed. Default none. */
  readonly reviewed?: ReadonlySet<string>;
  /** Texts of an app's code, by file. Default none. */
  readonly code?: ReadonlyMap<string, string>;
  /** Loads the compilers of Vue and Svelte, for their code. Default: those of the command. */
  readonly load?: LoadCompiler;
  /** Epoch ms. Schedules that ended before are reported. */
  readonly now: number;
  /** Called with the name of each step. */
  readonly onStep?: (step: string) => void;
}

/** The lists of a config whose invalid entries the parser leaves out. */
const LISTS = ['experiences', 'questions'] as const;

/** Returns a function that converts paths of the parsed config into paths of the file. */
const pathConverter = (value: unknown, config: Config): ((path: string) => string) => {
  const indexesOf = (list: (typeof LISTS)[number]): readonly number[] => {
    // A list that is not an array is an error of the schema: no entry of it is parsed.
    const entries: readonly unknown[] = Array.isArray(Object(value)[list]) ? Object(value)[list] : [];
    const positions = new Map(entries.map((entry, index) => [entry, index]));
    return (config[list] ?? []).map((entry, index) => positions.get(entry) ?? index);
  };
  const indexes = new Map<string, readonly number[]>(LISTS.map((list) => [list, indexesOf(list)]));
  return (path) =>
    path.replace(/^(\w+)\[(\d+)\]/, (whole, list, index) => {
      const position = indexes.get(list)?.[Number(index)];
      return position === undefined ? whole : `${list}[${position}]`;
    });
};

const locateIssue = (file: string, source: Source, issue: RuleIssue): LintIssue => ({
  ...issue,
  file,
  ...source.locate(issue.path),
});

/** Returns the experience or audience of a path. */
const partOf = (path: string): string => /^\w+(\[\d+\]|\.[^.[]+)/.exec(path)?.[0] ?? path;

const byPlace = (a: Place, b: Place): number => a.line - b.line || a.column - b.column;

/** Checks the pages and the code, and that they have the slots and variants of the config. */
const checkMarkup = (
  config: Config,
  source: unknown,
  { pages, code, load }: Required<Pick<LintInput, 'pages' | 'code' | 'load'>>,
) => {
  const app = parseApp(code, load);
  const read = new Map([...pages].map(([file, html]) => [file, readPage(html)]));
  return {
    missing: checkSlots(config, { pages: [...read.values()], places: app.places }),
    inPages: checkPages(config, read),
    inCode: checkCode({ config, source, app }),
  };
};

/** Returns every issue of a config and of its pages, in the order of the files. Never throws. */
export const lint = ({
  file,
  text,
  pages = new Map(),
  found: inFeeds = [],
  reviewed = new Set(),
  code = new Map(),
  load = compilersOf(import.meta.dirname),
  now,
  onStep = () => {},
}: LintInput): readonly LintIssue[] => {
  onStep('reading');
  const source = readJson(text);
  const syntax = source.issues.map((issue) => ({ ...issue, file }));
  if (source.value === undefined) return syntax;
  onStep('checking names and facts');
  const { checkable: config, issues } = parseAndCheck(source.value);
  const parsed = issues.map((issue) => locateIssue(file, source, issue));
  if (!config) return [...syntax, ...parsed].sort(byPlace);
  onStep('checking texts and experiences');
  const found = [checkCopy, checkExperiences, checkNames, checkPrompt].flatMap((check) => check(config));
  onStep('checking what can be shown');
  const unreachable = checkReachability(config, now);
  const isReported = (path: string): boolean =>
    unreachable.some((issue) => issue.rule !== 'shadowed' && partOf(issue.path) === partOf(path));
  found.push(...unreachable, ...checkConditions(config).filter(({ path }) => !isReported(path)));
  onStep('checking pages and code');
  const { missing, inPages, inCode } = checkMarkup(config, source.value, { pages, code, load });
  onStep('judging categories');
  const named = [...[...pages].flatMap(([page, html]) => collectPage(page, html)), ...inFeeds];
  const categories = checkCategories({ config, found: named, reviewed });
  const toFilePath = pathConverter(source.value, config);
  const isFollowUp = createFollowUpCheck(source.value, config);
  const unnamed = checkUnnamed(config, named).filter(({ path }) => !isReported(path));
  const values = [...categories.inConfig, ...unnamed, ...checkItemIds(config, pages)];
  const checked = [...found, ...missing, ...values]
    .filter((issue) => !isFollowUp(issue))
    .map((issue) => locateIssue(file, source, { ...issue, path: toFilePath(issue.path) }));
  const files = new Set([...pages.keys(), ...inFeeds.map(({ file: feed }) => feed)]);
  const inFiles = [...files].flatMap((name) =>
    [...(inPages.get(name) ?? []), ...(categories.inFiles.get(name) ?? [])]
      .filter((issue) => !isFollowUp(issue))
      .map((issue) => ({ ...issue, file: name }))
      .sort(byPlace),
  );
  return [...[...syntax, ...parsed, ...checked].sort(byPlace), ...inFiles, ...inCode];
};
