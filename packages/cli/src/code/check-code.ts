/** Checks the code of an app against the config: its slots, variants, events, facts, methods, and hooks of OpenFeature. */
import type { Config } from '@tactful/core';
import { createPlaces } from '../json-source.ts';
import { errorIssue, type LintIssue, type RuleIssue, warningIssue } from '../lint/issue.ts';
import type { LoadCompiler } from './app-compiler.ts';
import { type FoundHook, findHooks } from './check-hooks.ts';
import { checkUse } from './check-use.ts';
import type { ParsedCode } from './element.ts';
import { type FileNames, namesInFile } from './file-names.ts';
import { findInCalls } from './find-in-calls.ts';
import { findInElement } from './find-in-elements.ts';
import { knownNames } from './known-names.ts';
import { parseCode } from './parse-code.ts';
import { CodeSyntaxError } from './parse-script.ts';
import type { CodeUse } from './use.ts';

/** A file that was parsed. */
interface CodeFile {
  readonly file: string;
  readonly text: string;
  readonly code: ParsedCode;
  readonly names: FileNames;
}

/** An issue at an offset. */
type Found = readonly [issue: RuleIssue, at: number];

const located = (file: string, text: string, found: readonly Found[]): readonly LintIssue[] => {
  const places = createPlaces(text);
  return [...found].sort(([, a], [, b]) => a - b).map(([issue, at]) => ({ ...issue, file, ...places(at) }));
};

/** Parses a file; or returns why it cannot be parsed. */
const read = (file: string, text: string, load: LoadCompiler): CodeFile | readonly LintIssue[] => {
  try {
    const code = parseCode(file, text, load);
    return { file, text, code, names: namesInFile(code.scripts) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const at = error instanceof CodeSyntaxError ? error.at : 0;
    return located(file, text, [[errorIssue('syntax', '', message), at]]);
  }
};

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
  /** Texts by file. */
  readonly texts: ReadonlyMap<string, string>;
  /** Loads the compilers of Vue and Svelte from the app. */
  readonly load: LoadCompiler;
}

/** Returns the issues of the code, in the order of the files. */
export const checkCode = ({ config, source, texts, load }: CodeInput): readonly LintIssue[] => {
  const known = knownNames(config, source);
  const results = [...texts].map(([file, text]) => read(file, text, load));
  const isProvider = results.some(
    (result) =>
      'names' in result && result.names.imported.some(({ from }) => from === '@tactful/openfeature'),
  );
  return results.flatMap((result) => {
    if (!('names' in result)) return result;
    const { file, text, code, names } = result;
    const uses = [
      ...code.scripts.flatMap((script) => findInCalls(script, names)),
      ...code.elements.flatMap((element) => findInElement(element, names)),
    ];
    const isOurs = ({ kind }: CodeUse) => isProvider || kind !== 'flag';
    const hooks = isProvider ? code.scripts.flatMap((script) => findHooks(script, names)) : [];
    return located(file, text, [
      ...uses
        .filter(isOurs)
        .flatMap((use) => checkUse(use, { config, known }).map((issue): Found => [issue, use.at])),
      ...hooks.map((hook): Found => [hookIssue(hook), hook.at]),
    ]);
  });
};
