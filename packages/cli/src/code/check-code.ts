/** Checks the code of an app against the config: its slots, variants, events, facts, methods, and hooks of OpenFeature. */
import type { Config } from '@tactful/core';
import { createPlaces } from '../json-source.ts';
import { errorIssue, type LintIssue, type RuleIssue, warningIssue } from '../lint/issue.ts';
import { type FoundHook, findHooks } from './check-hooks.ts';
import { checkUse } from './check-use.ts';
import { findInCalls } from './find-in-calls.ts';
import { findInElement } from './find-in-elements.ts';
import { knownNames } from './known-names.ts';
import type { CodeFile, ParsedApp } from './parse-app.ts';
import type { CodeUse } from './use.ts';

/** An issue at an offset. */
type Found = readonly [issue: RuleIssue, at: number];

const hookIssue = ({ exporter }: FoundHook): RuleIssue =>
  exporter === undefined
    ? warningIssue(
        'exported-variants',
        '',
        'this hook receives the variants of a visitor; if it sends them, it discloses the profile',
      )
    : errorIssue(
        'exported-variants',
        '',
        `a hook of ${JSON.stringify(exporter)} sends the variants of a visitor, which discloses the profile; remove it, or use another provider in its domain`,
      );

/** The input of {@link checkCode}. */
export interface CodeInput {
  readonly config: Config;
  /** The config as it is in its file, with the experiences that have errors. */
  readonly source: unknown;
  readonly app: ParsedApp;
}

/** Returns the issues of the code, in the order of the files. */
export const checkCode = ({ config, source, app }: CodeInput): readonly LintIssue[] => {
  if (!app.files.length) return [];
  const known = knownNames(config, source);
  const { isProvider } = app;
  const isOurs = ({ kind }: CodeUse) => isProvider || kind !== 'flag';
  const foundIn = ({ code, names }: CodeFile): readonly Found[] => {
    const uses = [
      ...code.scripts.flatMap((script) => findInCalls(script, names)),
      ...code.elements.flatMap((element) => findInElement(element, names)),
    ];
    const hooks = isProvider ? code.scripts.flatMap((script) => findHooks(script, names)) : [];
    return [
      ...uses
        .filter(isOurs)
        .flatMap((use) => checkUse(use, { config, known }).map((issue): Found => [issue, use.at])),
      ...hooks.map((hook): Found => [hookIssue(hook), hook.at]),
    ];
  };
  return app.files.flatMap(({ file, text, parsed }) => {
    const found: readonly Found[] =
      'error' in parsed ? [[errorIssue('syntax', '', parsed.error), parsed.at]] : foundIn(parsed);
    const places = createPlaces(text);
    return [...found].sort(([, a], [, b]) => a - b).map(([issue, at]) => ({ ...issue, file, ...places(at) }));
  });
};
