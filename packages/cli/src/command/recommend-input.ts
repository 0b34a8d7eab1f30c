/** The options that both commands for recommendations have. */
import { slug } from '@tactful/core/internal';
import type { ColumnsByField, JudgeName } from '@tactful/recommend';
import { judgeShelfName } from '../judge/judge.ts';
import { describeSpecialCategory } from '../judge/special-categories.ts';
import { DEFAULT_CONFIG_FILE } from './default-config.ts';
import { type CommandEnvironment, type CommandFailure, isFailure } from './environment.ts';
import type { CommandOptions } from './options.ts';
import { readReviewed } from './shop-files.ts';

/** The package, which is not installed with the command line: it contains a database. */
export type RecommendPackage = typeof import('@tactful/recommend');

const PACKAGE_MISSING =
  'needs the package @tactful/recommend. Install it with: npm install --save-dev @tactful/recommend';

/** Loads the package. */
export const loadRecommend = async (): Promise<RecommendPackage | CommandFailure> => {
  try {
    return await import('@tactful/recommend');
  } catch (error) {
    const { code, message } = Object(error);
    return { failure: code === 'ERR_MODULE_NOT_FOUND' ? PACKAGE_MISSING : String(message) };
  }
};

/** Returns the number of an option, or its default. */
export const numberOption = (
  options: CommandOptions,
  name: string,
  { otherwise, least }: { readonly otherwise: number; readonly least: number },
): number | CommandFailure => {
  const text = options.text(name);
  if (text === undefined) return otherwise;
  const value = Number(text);
  return Number.isInteger(value) && value >= least
    ? value
    : { failure: `--${name}: expected a whole number from ${least}, got ${JSON.stringify(text)}` };
};

const columnsOf = (
  { FIELDS }: RecommendPackage,
  texts: readonly string[],
): ColumnsByField | CommandFailure => {
  const entries = texts.map((text) => /^([^=]+)=(.+)$/.exec(text)?.slice(1) ?? [text]);
  const wrong = entries.find(([field, column]) => !FIELDS.some((known) => known === field) || !column);
  return wrong
    ? {
        failure: `--columns: expected <field=column> with one of the fields ${FIELDS.join(', ')}, got ${JSON.stringify(wrong.join('='))}`,
      }
    : Object.fromEntries(entries);
};

const createJudge =
  (reviewed: ReadonlySet<string>): JudgeName =>
  (name) => {
    if (reviewed.has(name) || reviewed.has(slug(name))) return undefined;
    const judgment = judgeShelfName(name);
    return judgment.verdict === 'sensitive'
      ? `${describeSpecialCategory(judgment.category)} ("${judgment.term}")`
      : undefined;
  };

/** The values of the options that both commands have. */
export interface RecommendInput {
  readonly cwd: string;
  readonly logs: readonly string[];
  readonly catalog?: string;
  readonly columns: ColumnsByField;
  readonly skipInvalid: boolean;
  readonly minCustomers: { readonly order: number; readonly click: number };
  readonly memory: string;
  readonly threads: number;
  readonly judge: JudgeName;
  /** Changes with the reviewed names. */
  readonly judgeKey: string;
}

/** Reads the options. */
export const readRecommendInput = (
  recommend: RecommendPackage,
  environment: CommandEnvironment,
  options: CommandOptions,
): RecommendInput | CommandFailure => {
  if (!options.files.length) return { failure: 'expected at least one log, such as orders.csv' };
  const columns = columnsOf(recommend, options.texts('columns'));
  if (isFailure(columns)) return columns;
  const reviewed = readReviewed(environment, options.text('reviewed'), DEFAULT_CONFIG_FILE);
  if (isFailure(reviewed)) return reviewed;
  const order = numberOption(options, 'order-customers', { otherwise: 5, least: 2 });
  if (isFailure(order)) return order;
  const click = numberOption(options, 'click-customers', { otherwise: 3, least: 2 });
  if (isFailure(click)) return click;
  const threads = numberOption(options, 'threads', { otherwise: 2, least: 1 });
  if (isFailure(threads)) return threads;
  const memory = options.text('memory') ?? '300MB';
  if (!/^\d+ ?(?:MB|GB|MiB|GiB)$/i.test(memory))
    return { failure: `--memory: expected a size, as 400MB or 2GB, got ${JSON.stringify(memory)}` };
  const catalog = options.text('catalog');
  return {
    cwd: environment.cwd,
    logs: options.files,
    ...(catalog !== undefined && { catalog }),
    columns,
    skipInvalid: options.flag('skip-invalid'),
    minCustomers: { order, click },
    memory,
    threads,
    judge: createJudge(reviewed),
    judgeKey: [...reviewed].sort().join('\n'),
  };
};
