/** Collects the issues of a config, and which of its parts are left out because of them. */
import type { Config } from './config.ts';
import { type ConfigIssue, type ConfigPath, formatPath, type ReportIssue } from './issues.ts';

/** An entry of a list or record of the config. A list is a record whose names are indexes. */
type Entry = readonly [name: string, part: unknown, path: ConfigPath];

/** The issues of one config. */
export interface IssueLog {
  readonly issues: readonly ConfigIssue[];
  /** Records an issue. After an error, the part at its path is left out. */
  readonly report: ReportIssue;
  /** Leaves out the part at a path without an issue, because of an issue that is reported elsewhere. */
  leaveOut(path: ConfigPath): void;
  /** True if an entry of a list or record is left out: an audience, an experience. */
  isLeftOut(key: string, name: string | number): boolean;
  /** The entries of a list or record that are not left out. */
  entriesOf(key: string, part: object): readonly Entry[];
  /** The rest of a config. Absent if a part is left out that limits the others. */
  remainderOf(input: object): Config | undefined;
}

/** Keys that limit the others: without them, more would be shown or stored than the merchant intended. */
const LIMITING_KEYS: readonly unknown[] = [
  'version',
  'site',
  'purposes',
  'sensitive',
  'caps',
  'retention',
  'holdout',
];

/** Creates an empty log. */
export const createIssueLog = (): IssueLog => {
  const issues: ConfigIssue[] = [];
  /** Names of entries that are left out, by the key of their list or record. */
  const names = new Map<string | number, Set<string>>();
  /** Keys that are left out as a whole. */
  const keys = new Set<string | number>();
  let isUsable = true;

  const leaveOut = ([key, name]: ConfigPath): void => {
    if (key === undefined || LIMITING_KEYS.includes(key)) isUsable = false;
    else if (name === undefined) keys.add(key);
    else names.set(key, (names.get(key) ?? new Set()).add(`${name}`));
  };
  const isLeftOut = (key: string, name: string | number): boolean =>
    keys.has(key) || !!names.get(key)?.has(`${name}`);
  const entriesOf = (key: string, part: object): readonly Entry[] =>
    Object.entries(part).flatMap(([name, inner]) =>
      isLeftOut(key, name) ? [] : [[name, inner, [key, Array.isArray(part) ? Number(name) : name]] as const],
    );
  return {
    issues,
    leaveOut,
    isLeftOut,
    entriesOf,
    report: (path, problem, severity = 'error') => {
      issues.push({ severity, ...problem, path: formatPath(path), keys: path });
      if (severity === 'error') leaveOut(path);
    },
    remainderOf: (input) => {
      if (!isUsable) return;
      const parts: [string, unknown][] = [['experiences', []]];
      for (const [key, part] of Object.entries(input)) {
        if (keys.has(key)) continue;
        if (!names.has(key)) parts.push([key, part]);
        else {
          // An entry that is left out is an entry of an object.
          const kept = entriesOf(key, part as object);
          const entries = kept.map(([name, inner]) => [name, inner]);
          parts.push([
            key,
            Array.isArray(part) ? kept.map(([, inner]) => inner) : Object.fromEntries(entries),
          ]);
        }
      }
      // The rest has passed the schema, which the cast asserts.
      return Object.fromEntries(parts) as unknown as Config;
    },
  };
};
