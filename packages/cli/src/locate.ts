/** Owns where things stand in a JSON text: line and column of any path, of syntax issues and of repeated keys. */
import { type Node, type ParseError, parseTree, printParseErrorCode, visit } from 'jsonc-parser';
import { type Told, told } from './finding.ts';

/** Line and column, from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A JSON text that was read. */
export interface Source {
  /** Absent when the text is not JSON. */
  readonly value: unknown;
  /** What is wrong with it as JSON, each with its place. */
  readonly issues: readonly (Told & Place)[];
  /** Where the path stands, or the nearest part around it that does. */
  locate(path: string): Place;
}

/** Turns offsets into places. */
const createPlaces = (text: string): ((offset: number) => Place) => {
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

/** The members of an object by name, and where each stands; of two with one name the last, as `JSON.parse` has it. */
const membersOf = (node: Node): ReadonlyMap<string, Node> =>
  new Map((node.children ?? []).map((member) => [String(member.children?.[0]?.value), member]));

/**
 * Follows `path` from `node`. Keys of facts hold dots themselves, as `when.viewed.category.coats.7d`: at each object
 * the longest key that fits is tried first.
 */
const follow = (node: Node, path: string): Node => {
  const index = node.type === 'array' && /^\[(\d+)\]\.?/.exec(path);
  if (index) {
    const item = node.children?.[Number(index[1])];
    return item ? follow(item, path.slice(index[0].length)) : node;
  }
  if (node.type !== 'object' || !path) return node;
  const fitting = [...membersOf(node)]
    .filter(([key]) => path === key || path.startsWith(`${key}.`) || path.startsWith(`${key}[`))
    .sort(([a], [b]) => b.length - a.length);
  const [key = '', member] = fitting[0] ?? [];
  const value = member?.children?.[1];
  if (!member || !value) return member ?? node;
  const found = follow(value, path.slice(key.length).replace(/^\./, ''));
  return found === value ? member : found;
};

/** Every object's keys that stand twice. */
const repeatedIn = (text: string): readonly (readonly [offset: number, key: string])[] => {
  const twice: (readonly [number, string])[] = [];
  const open: Set<string>[] = [];
  visit(text, {
    onObjectBegin: () => void open.push(new Set()),
    onObjectEnd: () => void open.pop(),
    onObjectProperty: (key, offset) => {
      const keys = open.at(-1);
      if (keys?.has(key)) twice.push([offset, key]);
      keys?.add(key);
    },
  });
  return twice;
};

const SYNTAX: { readonly [code: string]: string } = {
  PropertyNameExpected: 'a name in double quotes',
  ValueExpected: 'a value',
  ColonExpected: 'a colon',
  CommaExpected: 'a comma',
  CloseBraceExpected: 'a closing brace',
  CloseBracketExpected: 'a closing bracket',
  UnexpectedEndOfString: 'a closing quote',
  InvalidCommentToken: 'no comment (JSON has none)',
};

const syntaxFault = (text: string, { error, offset, length }: ParseError): string => {
  const code = printParseErrorCode(error);
  const got = text.slice(offset, offset + Math.max(length, 1)).split('\n')[0];
  return `expected ${SYNTAX[code] ?? 'JSON'}, got ${got ? JSON.stringify(got) : 'the end'}`;
};

const failed = (
  text: string,
  places: (offset: number) => Place,
  error: unknown,
): readonly (Told & Place)[] => {
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true });
  // What follows from the first fault is no fault of its own.
  const [first] = errors;
  const message = first ? syntaxFault(text, first) : `expected JSON: ${error}`;
  return [{ ...told('syntax', '', message), ...places(first?.offset ?? 0) }];
};

/** Reads a JSON text. Never throws. */
export const readJson = (text: string): Source => {
  const places = createPlaces(text);
  let root: Node | undefined;
  // A clean file is never asked where anything stands.
  const locate = (path: string): Place => {
    root ??= parseTree(text);
    return places(root ? follow(root, path).offset : 0);
  };
  try {
    const value: unknown = JSON.parse(text);
    const issues = repeatedIn(text).map(([offset, key]) => ({
      ...told('syntax', '', `expected each key once, got ${JSON.stringify(key)} twice`),
      ...places(offset),
    }));
    return { value, issues, locate };
  } catch (error) {
    return { value: undefined, issues: failed(text, places, error), locate };
  }
};
