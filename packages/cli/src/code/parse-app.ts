/** Parses the code of an app, and finds the places of its slots. */
import type { LoadCompiler } from './app-compiler.ts';
import type { ParsedCode } from './element.ts';
import { type FileNames, namesInFile } from './file-names.ts';
import { parseCode } from './parse-code.ts';
import { CodeSyntaxError } from './parse-script.ts';
import { placesInCalls } from './slot-calls.ts';
import { placesInElement } from './slot-elements.ts';
import type { SlotPlace } from './slot-place.ts';

/** The code of a file. */
export interface CodeFile {
  readonly code: ParsedCode;
  readonly names: FileNames;
}

/** Why a file cannot be parsed, and the offset of the reason. */
interface CodeFailure {
  readonly error: string;
  readonly at: number;
}

/** The code of an app. */
export interface ParsedApp {
  readonly files: readonly {
    readonly file: string;
    readonly text: string;
    readonly parsed: CodeFile | CodeFailure;
  }[];
  /** True if the app evaluates slots as flags of OpenFeature. */
  readonly isProvider: boolean;
  /** The places of all slots; none if a file cannot be parsed, because it may have some. */
  readonly places: readonly SlotPlace[];
}

const parseFile = (file: string, text: string, load: LoadCompiler): CodeFile | CodeFailure => {
  try {
    const code = parseCode(file, text, load);
    return { code, names: namesInFile(code.scripts) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { error: message, at: error instanceof CodeSyntaxError ? error.at : 0 };
  }
};

const placesIn = ({ code, names }: CodeFile, isProvider: boolean): readonly SlotPlace[] => [
  ...code.scripts.flatMap((script) => placesInCalls(script, { names, isProvider })),
  ...code.elements.flatMap((element) => placesInElement(element, names)),
];

/**
 * Parses the files of an app.
 *
 * @param texts - By file.
 * @param load - Loads the compilers of Vue and Svelte from the app.
 */
export const parseApp = (texts: ReadonlyMap<string, string>, load: LoadCompiler): ParsedApp => {
  const files = [...texts].map(([file, text]) => ({ file, text, parsed: parseFile(file, text, load) }));
  const readable = files.flatMap(({ parsed }) => ('code' in parsed ? [parsed] : []));
  const isProvider = readable.some(({ names }) =>
    names.imported.some(({ from }) => from === '@tactful/openfeature'),
  );
  const isComplete = readable.length === files.length;
  return {
    files,
    isProvider,
    places: isComplete ? readable.flatMap((file) => placesIn(file, isProvider)) : [],
  };
};
