/** Reads JSON with positions: line and column of any path, of syntax errors and of repeated keys. */
import { type Node, type ParseError, parseTree, printParseErrorCode, visit } from 'jsonc-parser';
import { errorIssue, type RuleIssue } from './lint/issue.ts';

/** A position in a text. Both numbers count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A JSON text. */
export interface Source {
  /** Absent if the text is not JSON. */
  readonly value: unknown;
  /** Syntax errors and repeated keys, with their positions. */
  readonly issues: readonly (RuleIssue & Place)[];
  /** Returns the position of a path, or of the nearest part around it that exists. */
  locate(path: string): Place;
}

/** Returns a function that converts offsets into positions. */
export const createPlaces = (text: string): ((offset: number) => Place) => {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
};

/** Returns the members of an object by name. Of two with one name it has the last, as `JSON.parse` does. */
const membersOf = (node: Node): ReadonlyMap<string, Node> =>
  new Map((node.children ?? []).map((member) => [String(member.children?.[0]?.value), member]));

/**
 * Follows `path` from `node`. Paths of facts contain dots, as `when.viewed.category.coats.7d`: at each object the
 * longest key that matches is used.
 */
const follow = (node: Node, path: string): Node => {
  const index = node.type === 'array' && /^\[(\d+)\]\.?/.exec(path);
  if (index) {
    const item = node.children?.[Number(index[1])];
    return item ? follow(item, path.slice(index[0].length)) : node;
  }
  if (node.type !== 'object' || !path) return node;
  const matching = [...membersOf(node)]
    .filter(([key]) => path === key || path.startsWith(`${key}.`) || path.startsWith(`${key}[`))
    .sort(([a], [b]) => b.length - a.length);
  const [key = '', member] = matching[0] ?? [];
  const value = member?.children?.[1];
  if (!member || !value) return member ?? node;
  const found = follow(value, path.slice(key.length).replace(/^\./, ''));
  return found === value ? member : found;
};

/** Returns the keys that an object has twice. */
const repeatedKeys = (text: string): readonly (readonly [offset: number, key: string])[] => {
  const repeated: (readonly [number, string])[] = [];
  const open: Set<string>[] = [];
  visit(text, {
    onObjectBegin: () => void open.push(new Set()),
    onObjectEnd: () => void open.pop(),
    onObjectProperty: (key, offset) => {
      const keys = open.at(-1);
      if (keys?.has(key)) repeated.push([offset, key]);
      keys?.add(key);
    },
  });
  return repeated;
};

const EXPECTED: { readonly [code: string]: string } = {
  PropertyNameExpected: 'a name in double quotes',
  ValueExpected: 'a value',
  InvalidSymbol: 'a value, or a name in double quotes',
  ColonExpected: 'a colon',
  CommaExpected: 'a comma',
  CloseBraceExpected: 'a closing brace',
  CloseBracketExpected: 'a closing bracket',
  UnexpectedEndOfString: 'a closing quote',
};

/** True for a closing bracket after a comma, which JavaScript allows. */
const isTrailingComma = (text: string, offset: number): boolean =>
  /[}\]]/.test(text[offset] ?? '') && /,\s*$/.test(text.slice(0, offset));

const describeError = (text: string, { error, offset, length }: ParseError): string => {
  const code = printParseErrorCode(error);
  if (code === 'InvalidCommentToken') return 'JSON has no comments: remove it';
  if (isTrailingComma(text, offset)) return `remove the comma before "${text[offset]}"`;
  const got = text.slice(offset, offset + Math.max(length, 1)).split('\n')[0] || 'the end';
  return `expected ${EXPECTED[code] ?? 'JSON'}, got ${/^"|^the end$/.test(got) ? got : JSON.stringify(got)}`;
};

/** Returns the first syntax error only, because the others usually follow from it. */
const syntaxIssue = (text: string, places: (offset: number) => Place, error: unknown): RuleIssue & Place => {
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true });
  const [first] = errors;
  const message = first ? describeError(text, first) : `the text is not JSON: ${error}`;
  return { ...errorIssue('syntax', '', message), ...places(first?.offset ?? 0) };
};

/** Reads a JSON text. Never throws. */
export const readJson = (text: string): Source => {
  const places = createPlaces(text);
  let root: Node | undefined;
  const locate = (path: string): Place => {
    // Parsed when it is first needed: a config without issues needs no positions.
    root ??= parseTree(text);
    return places(root ? follow(root, path).offset : 0);
  };
  try {
    const value: unknown = JSON.parse(text);
    const issues = repeatedKeys(text).map(([offset, key]) => ({
      ...errorIssue('syntax', '', `the key ${JSON.stringify(key)} appears twice in one object`),
      ...places(offset),
    }));
    return { value, issues, locate };
  } catch (error) {
    return { value: undefined, issues: [syntaxIssue(text, places, error)], locate };
  }
};
