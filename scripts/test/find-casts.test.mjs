import { describe, expect, it } from 'vitest';
import { castsWithoutReason } from '../check/find-casts.mjs';

/** @param {string} text */
const linesOf = (text) => castsWithoutReason(text, 'file.ts').map(({ line }) => line);

describe('castsWithoutReason', () => {
  it('finds a cast, once also if it goes through unknown', () => {
    expect(castsWithoutReason('const a = b as A;\nconst c = d as unknown as C;', 'file.ts')).toEqual([
      { line: 1, text: 'b as A' },
      { line: 2, text: 'd as unknown as C' },
    ]);
  });

  it('accepts a comment above the cast, its statement, or a function with one statement', () => {
    expect(linesOf('// Validated.\nconst a = b as A;')).toEqual([]);
    expect(linesOf('f(\n  // Validated.\n  b as A,\n);')).toEqual([]);
    expect(linesOf('/** Returns a validated value. */\nconst f = () => b as A;')).toEqual([]);
  });

  it('does not accept the comment of a function with several statements, or of another statement', () => {
    expect(linesOf('/** Does more. */\nfunction f() {\n  g();\n  return b as A;\n}')).toEqual([4]);
    expect(linesOf('// Another.\nf();\nconst a = b as A;')).toEqual([3]);
  });

  it('does not report as const and imports with another name', () => {
    expect(linesOf("import { a as b } from 'c';\nconst d = [1] as const;")).toEqual([]);
  });

  it('reads JSX', () => {
    expect(castsWithoutReason('const a = <p>{b as A}</p>;', 'file.tsx')).toHaveLength(1);
  });
});
