/** Any path of any JSON text leads to the place where that part stands. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson } from './locate.ts';

/** Every path in a value, written as the parser writes them. */
const pathsOf = (value: unknown, path = ''): readonly string[] =>
  Array.isArray(value)
    ? [path, ...value.flatMap((item, at) => pathsOf(item, `${path}[${at}]`))]
    : typeof value === 'object' && value !== null
      ? [
          path,
          ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, path ? `${path}.${key}` : key)),
        ]
      : [path];

const key = fc.constantFrom('when', 'viewed.category.coats.7d', '$gte', 'a-b', 'x');
const value = fc.letrec((tie) => ({
  any: fc.oneof({ depthSize: 'small' }, fc.integer(), fc.string(), tie('list'), tie('object')),
  list: fc.array(tie('any'), { maxLength: 3 }),
  object: fc.dictionary(key, tie('any'), { maxKeys: 3 }),
})).object;

test('every path of a text is found, no two at one place unless one holds the other', () => {
  fc.assert(
    fc.property(value, fc.constantFrom(0, 2), (input, indent) => {
      const text = JSON.stringify(input, undefined, indent);
      const { locate } = readJson(text);
      const lines = text.split('\n');
      for (const path of pathsOf(input)) {
        const { line, column } = locate(path);
        const rest = lines[line - 1]?.slice(column - 1) ?? '';
        const last = /\[\d+\]$/.test(path) || path === '' ? undefined : path;
        // A member is found by its key, which is the end of its path.
        if (last !== undefined)
          expect(last.endsWith(JSON.parse(/^"[^"]*"/.exec(rest)?.[0] ?? 'null'))).toBe(true);
        else expect(rest).not.toBe('');
      }
    }),
    { numRuns: 300 },
  );
});

test('a key that holds dots is found before one that is its beginning', () => {
  const { locate } = readJson('{\n  "viewed": {},\n  "viewed.all": {\n    "7d": 1\n  }\n}');
  expect(locate('viewed.all.7d')).toEqual({ line: 4, column: 5 });
});

test('what is missing is told at the part around it', () => {
  const { locate } = readJson('{\n  "experiences": [\n    { "id": "a" }\n  ]\n}');
  expect(locate('experiences[0].slot')).toEqual({ line: 3, column: 5 });
  expect(locate('site.benefit')).toEqual({ line: 1, column: 1 });
});

test.each([
  ['{"a": 1,}', '1:9', 'a name in double quotes'],
  ['{"a" 1}', '1:6', 'a colon'],
  ['{"a": 1 "b": 2}', '1:9', 'a comma'],
  ['[1', '1:3', 'a closing bracket'],
  ['// note\n{}', '1:1', 'no comment'],
  ['', '1:1', 'a value'],
])('%j is no JSON, from %s on', (text, place, expected) => {
  const [fault] = readJson(text).issues;
  expect(`${fault?.line}:${fault?.column}`).toBe(place);
  expect(fault?.message).toContain(expected);
});
