/** Finds the prose of a file: comments, test titles, messages and Markdown text, without the code around it. */
import { extname } from 'node:path';
import ts from 'typescript';

/**
 * One piece of prose. Code inside it is replaced by `·`, so that offsets stay those of the file.
 * @typedef {object} Prose
 * @property {'comment' | 'title' | 'message' | 'markdown'} kind
 * @property {string} text
 * @property {number} at Offset in the file.
 */

/** Replaces each match by filler of the same length; line breaks stay. @param {string} text @param {RegExp} pattern */
const mask = (text, pattern, filler = '·') =>
  text.replace(pattern, (found) => found.replace(/[^\n]/g, filler));

/** Starts a new paragraph at each JSDoc tag, and hides the tag with its type and parameter name. */
const maskTags = (/** @type {string} */ text) =>
  text.replace(
    /@(?:param|property|prop|typedef|template|callback)\s+(?:\{(?:[^{}]|\{[^{}]*\})*\}\s*)?\[?[\w.$]+\]?|@\w+(?:\s+\{(?:[^{}]|\{[^{}]*\})*\})?/g,
    (found) => `\n\n${'·'.repeat(found.length - 2)}`.slice(0, found.length),
  );

/** Hides code spans, links, addresses and file names. */
const maskCode = (/** @type {string} */ text) =>
  mask(
    mask(mask(mask(text, /`[^`]*`/g), /\{@link[^}]*\}/g), /\bhttps?:\/\/\S+/g),
    /[\w@./*-]+\.(?:tsx?|mjs|js|json|md|css|html|png)\b/g,
  );

/** Hides what makes a comment a comment. */
const maskComment = (/** @type {string} */ text) =>
  maskTags(
    maskCode(
      mask(text, /^\/\*+|\*+\/$|^[ \t]*\*(?!\*)|^[ \t]*(?:\/\/+|--|#+)|^<!--|-->$|^\{%.*?%\}|\{%.*$/gm, ' '),
    ),
  );

/** Hides code blocks, code spans, link targets and attributes. */
const maskMarkdown = (/** @type {string} */ text) =>
  maskCode(
    mask(
      mask(mask(text, /^([ \t]*)(`{3,})[^\n]*\n[\s\S]*?^\1\2[^\n]*$/gm), /\]\([^)\n]*\)/g),
      /<[a-z/][^>\n]*>/gi,
    ),
  );

/** Offsets of all comments. Comments of one line each that follow each other are one. */
function commentRanges(/** @type {ts.SourceFile} */ source) {
  /** @type {Map<number, number>} */
  const ends = new Map();
  const add = (/** @type {number} */ from, /** @type {number} */ to) => void ends.set(from, to);
  const visit = (/** @type {ts.Node} */ node) => {
    if (node.kind === ts.SyntaxKind.JsxText) return;
    ts.forEachLeadingCommentRange(source.text, node.pos, add);
    ts.forEachTrailingCommentRange(source.text, node.end, add);
    for (const child of node.getChildren(source)) visit(child);
  };
  visit(source);
  /** @type {[number, number][]} */
  const ranges = [];
  for (const [from, to] of [...ends].sort(([a], [b]) => a - b)) {
    const last = ranges.at(-1);
    const follows = last && source.text.startsWith('//', from) && source.text.startsWith('//', last[0]);
    if (follows && /^\r?\n[ \t]*$/.test(source.text.slice(last[1], from))) last[1] = to;
    else ranges.push([from, to]);
  }
  return ranges;
}

const TEST_FUNCTIONS = ['test', 'it', 'describe'];

/** `test` of `test('…')`, `test.skip('…')` and `test.each(cases)('…')`. @returns {string | undefined} */
function rootName(/** @type {ts.Expression} */ called) {
  if (ts.isIdentifier(called)) return called.text;
  if (ts.isPropertyAccessExpression(called) || ts.isCallExpression(called))
    return rootName(called.expression);
  return undefined;
}

/** The literal pieces of a string or template. @returns {ts.LiteralLikeNode[]} */
function literals(/** @type {ts.Node | undefined} */ node) {
  if (!node) return [];
  if (ts.isStringLiteralLike(node)) return [node];
  if (ts.isTemplateExpression(node)) return [node.head, ...node.templateSpans.map(({ literal }) => literal)];
  return [];
}

/** A message has at least four words. Shorter strings are names and values. */
const readsAsProse = (/** @type {string} */ text) => /^\W*\p{L}+,?(?:\s\S+){3}/u.test(text);

/**
 * @param {string} path
 * @param {string} text
 * @param {{ messages: 'all' | 'prose' | 'none' }} options Which strings are messages.
 * @returns {Prose[]}
 */
function proseOfScript(path, text, { messages }) {
  const isJsx = /\.(?:tsx|jsx|js|mjs)$/.test(path);
  const kind = isJsx ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
  /** @type {Prose[]} */
  const found = commentRanges(source).map(([from, to]) => ({
    kind: 'comment',
    text: maskComment(text.slice(from, to)),
    at: from,
  }));
  const add = (/** @type {'title' | 'message'} */ as, /** @type {ts.Node} */ node) => {
    const at = node.getStart(source) + 1;
    found.push({ kind: as, text: maskCode(text.slice(at, node.end - 1)), at });
  };
  const visit = (/** @type {ts.Node} */ node) => {
    if (ts.isCallExpression(node) && TEST_FUNCTIONS.includes(rootName(node.expression) ?? '')) {
      for (const literal of literals(node.arguments[0])) add('title', literal);
    }
    const isMessage = messages !== 'none' && (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node));
    if (isMessage && !ts.isImportDeclaration(node.parent)) {
      const pieces = literals(node);
      const whole = pieces.map((piece) => piece.text).join('x');
      if (messages === 'all' || readsAsProse(whole)) for (const piece of pieces) add('message', piece);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Comments that one pattern finds. @param {string} text @param {RegExp} pattern @returns {Prose[]} */
const commentsBy = (text, pattern) =>
  [...text.matchAll(pattern)].map(({ 0: comment, index }) => ({
    kind: 'comment',
    text: maskComment(comment),
    at: index,
  }));

const BLOCKS = String.raw`/\*[\s\S]*?\*/`;
/** Lines that are comments, so that an address in code does not count as one. Lines that follow each other are one. */
const LINES = String.raw`(?:^[ \t]*//.*\n?)+`;
const MARKUP = String.raw`<!--[\s\S]*?-->`;

/** How comments look, by the ending of the file, in languages that the compiler of TypeScript does not read. @type {Readonly<Record<string, RegExp>>} */
const COMMENTS = {
  '.css': new RegExp(BLOCKS, 'g'),
  '.html': new RegExp(MARKUP, 'g'),
  '.vue': new RegExp(`${BLOCKS}|${LINES}|${MARKUP}`, 'gm'),
  '.svelte': new RegExp(`${BLOCKS}|${LINES}|${MARKUP}`, 'gm'),
  '.php': new RegExp(`${BLOCKS}|${LINES}`, 'gm'),
  '.liquid': /\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment/g,
  '.sql': /(?:^[ \t]*--.*\n?)+/gm,
  '.yml': /(?:^[ \t]*#.*\n?)+/gm,
};

/** Texts that a WordPress plugin shows or returns: the first parameter of its translation functions. @param {string} text @returns {Prose[]} */
const translatedTexts = (text) =>
  [
    ...text.matchAll(/(?<=\b(?:__|_e|_x|_n|esc_(?:html|attr)_(?:_|e))\(\s*)(['"])(?:\\.|(?!\1)[\s\S])*\1/g),
  ].map(({ 0: literal, index }) => ({
    kind: 'message',
    text: maskCode(literal.slice(1, -1)),
    at: index + 1,
  }));

/**
 * The prose of one file; none for a kind of file that it does not know.
 * @param {string} path Its ending decides how the file is read.
 * @param {string} text
 * @param {{ messages: 'all' | 'prose' | 'none' }} options
 * @returns {Prose[]}
 */
export function proseOf(path, text, options = { messages: 'none' }) {
  switch (extname(path)) {
    case '.ts':
    case '.tsx':
    case '.mjs':
    case '.js':
      return proseOfScript(path, text, options);
    case '.md':
      return [{ kind: 'markdown', text: maskMarkdown(text), at: 0 }];
  }
  const pattern = COMMENTS[extname(path)];
  const comments = pattern ? commentsBy(text, pattern) : [];
  return extname(path) === '.php' ? [...comments, ...translatedTexts(text)] : comments;
}
