import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson } from './json-source.ts';

interface Located {
  readonly path: string;
  readonly value: unknown;
  readonly isMember: boolean;
}

/** Every path in a value, as the parser writes them, with the part of the value at that path. */
const pathsOf = (value: unknown, path = '', isMember = false): readonly Located[] => {
  const own: Located = { path, value, isMember };
  if (Array.isArray(value)) return [own, ...value.flatMap((item, at) => pathsOf(item, `${path}[${at}]`))];
  if (typeof value !== 'object' || value === null) return [own];
  const members = Object.entries(value);
  return [own, ...members.flatMap(([key, inner]) => pathsOf(inner, path ? `${path}.${key}` : key, true))];
};

const key = fc.constantFrom('when', 'viewed.category.coats.7d', '$gte', 'a-b', 'x');
const object = fc.letrec((tie) => ({
  any: fc.oneof({ depthSize: 'small' }, fc.integer(), fc.string(), tie('list'), tie('object')),
  list: fc.array(tie('any'), { maxLength: 3 }),
  object: fc.dictionary(key, tie('any'), { maxKeys: 3 }),
})).object;

test('locates every path of a text at its own key or value, and no two paths at one place', () => {
  fc.assert(
    fc.property(object, fc.constantFrom(0, 2), (input, indent) => {
      const text = JSON.stringify(input, undefined, indent);
      const { locate } = readJson(text);
      const lines = text.split('\n');
      const paths = pathsOf(input);
      const places = new Set<string>();
      for (const { path, value, isMember } of paths) {
        const { line, column } = locate(path);
        places.add(`${line}:${column}`);
        const rest = lines[line - 1]?.slice(column - 1) ?? '';
        // A member is located at its key, which is the end of its path.
        if (isMember) expect(path.endsWith(JSON.parse(/^"[^"]*"/.exec(rest)?.[0] ?? '""') || '?')).toBe(true);
        else
          expect(rest.startsWith(JSON.stringify(value, undefined, indent).split('\n')[0] ?? '?')).toBe(true);
      }
      expect(places.size).toBe(paths.length);
    }),
    { numRuns: 300 },
  );
});

test('finds a key with dots before a shorter key that is its beginning', () => {
  const { locate } = readJson('{\n  "viewed": {},\n  "viewed.all": {\n    "7d": 1\n  }\n}');
  expect(locate('viewed.all.7d')).toEqual({ line: 4, column: 5 });
});

test('locates a missing path at the part around it', () => {
  const { locate } = readJson('{\n  "experiences": [\n    { "id": "a" }\n  ]\n}');
  expect(locate('experiences[0].slot')).toEqual({ line: 3, column: 5 });
  expect(locate('site.benefit')).toEqual({ line: 1, column: 1 });
});

test.each([
  ['{"a": 1,}', '1:9', 'remove the comma before "}"'],
  ['[1,\n]', '2:1', 'remove the comma before "]"'],
  ['{a: 1}', '1:2', 'a name in double quotes'],
  ['{"a" 1}', '1:6', 'a colon'],
  ['{"a": 1 "b": 2}', '1:9', 'a comma'],
  ['[1', '1:3', 'a closing bracket'],
  ['// note\n{}', '1:1', 'JSON has no comments: remove it'],
  ['', '1:1', 'a value'],
])('reports the syntax error of %j at %s', (text, place, expected) => {
  const [issue] = readJson(text).issues;
  expect(`${issue?.line}:${issue?.column}`).toBe(place);
  expect(issue?.message).toContain(expected);
});
