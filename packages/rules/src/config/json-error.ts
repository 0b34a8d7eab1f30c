/** Describes where a text stops being JSON. Browsers report the place in different words, or not at all. */
import { findSyntaxError } from './find-syntax-error.ts';

/** Returns the place that an error of `JSON.parse` names, or else that of the first syntax error. */
function placeOf(
  text: string,
  message: string,
): readonly [line: string | number, column: string | number] | undefined {
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  if (line && column) return [line, column];
  const position = /position (\d+)/.exec(message)?.[1] ?? findSyntaxError(text);
  if (position === undefined) return undefined;
  const lines = text.slice(0, Number(position)).split('\n');
  return [lines.length, (lines.at(-1) ?? '').length + 1];
}

/** Returns a message such as `the text is not JSON, in line 3, column 5: Unexpected token '}'`. */
export function describeJsonError(text: string, error: unknown): string {
  const message = error instanceof SyntaxError ? error.message : '';
  const place = placeOf(text, message);
  const where = place ? `, in line ${place[0]}, column ${place[1]}` : '';
  return `the text is not JSON${where}${message && `: ${message}`}`;
}
