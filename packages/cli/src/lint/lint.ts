/** Owns linting: puts all rules together and gives each finding its place. */
import type { Config } from '@tactful/core';
import type { Finding, Told } from '../finding.ts';
import { type Place, readJson, type Source } from '../locate.ts';
import { checkConstantConditions } from './constant-conditions.ts';
import { checkCopy } from './copy.ts';
import { faultsOf } from './faults.ts';
import { checkManners } from './manners.ts';
import { checkPages } from './pages.ts';
import { checkReach } from './reach.ts';

/** What is linted. */
export interface LintInput {
  /** The config's name in findings. */
  readonly file: string;
  readonly text: string;
  /** Texts of HTML pages with the slots, by file. Default none. */
  readonly pages?: ReadonlyMap<string, string>;
  /** Epoch ms; against it schedules are held. */
  readonly now: number;
  /** Told which part begins. */
  readonly progress?: (part: string) => void;
}

type Listed = { readonly [list: string]: readonly unknown[] | undefined };

/** Paths of what was parsed, which leaves faulty parts out, turned into those of the file. */
const restoring = (value: unknown, config: Config): ((path: string) => string) => {
  const indexes = (list: 'experiences' | 'questions') => {
    const places = new Map(((value as Listed)[list] ?? []).map((part, at) => [part, at]));
    return (config[list] ?? []).map((part, at) => places.get(part) ?? at);
  };
  const lists: { readonly [list: string]: readonly number[] } = {
    experiences: indexes('experiences'),
    questions: indexes('questions'),
  };
  return (path) =>
    path.replace(/^(\w+)\[(\d+)\]/, (whole, list, at) => {
      const index = lists[list]?.[Number(at)];
      return index === undefined ? whole : `${list}[${index}]`;
    });
};

const inPlace = (file: string, source: Source, told: Told): Finding => ({
  ...told,
  file,
  ...source.locate(told.path),
});

/** The experience or audience that a path leads into. */
const partOf = (path: string): string => /^\w+(\[\d+\]|\.[^.[]+)/.exec(path)?.[0] ?? path;

const byPlace = (one: Place, other: Place): number => one.line - other.line || one.column - other.column;

/** Everything that is wrong with a config and the pages that it is for, in the order of the files. */
export const lint = ({
  file,
  text,
  pages = new Map(),
  now,
  progress = () => {},
}: LintInput): readonly Finding[] => {
  progress('reading');
  const source = readJson(text);
  const syntax = source.issues.map((fault) => ({ ...fault, file }));
  if (source.value === undefined) return syntax;
  progress('checking names and facts');
  const { config, found } = faultsOf(source.value);
  if (!config) return [...syntax, ...found.map((told) => inPlace(file, source, told))].sort(byPlace);
  progress('checking copy and manners');
  const restore = restoring(source.value, config);
  const ours = [...checkCopy(config), ...checkManners(config)];
  progress('looking for what can never show');
  const unreachable = checkReach(config, now);
  const isKnown = (path: string): boolean =>
    unreachable.some(({ rule, path: dead }) => rule !== 'shadowed' && partOf(dead) === partOf(path));
  ours.push(...unreachable, ...checkConstantConditions(config).filter(({ path }) => !isKnown(path)));
  progress('reading pages');
  const { inConfig, inPages } = checkPages(config, pages);
  ours.push(...inConfig);
  const restored = ours.map((told) => ({ ...told, path: restore(told.path) }));
  const inFile = [...syntax, ...[...found, ...restored].map((told) => inPlace(file, source, told))];
  const inOthers = [...inPages].flatMap(([page, issues]) =>
    issues.map((fault) => ({ ...fault, file: page })).sort(byPlace),
  );
  return [...inFile.sort(byPlace), ...inOthers];
};
