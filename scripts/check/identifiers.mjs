/** Finds declared names that contain words that the project does not use. */
import ts from 'typescript';

/** Words of the word list that must not occur in names either. */
const WORDS = new Set(
  'choice choices answer answers answered stance standing tell told ask asks asked says said room rooms power powers house seal sealed glance wants holdings keeping stories strength sense senses spot spots fault faults finding findings widen lent drawn'.split(
    ' ',
  ),
);

/** Names that may contain such a word. @type {readonly { pattern: RegExp, reason: string }[]} */
const ALLOWED = [
  { pattern: /^answers$/, reason: "the visitor's answers to a question of the config: a field of events" },
  { pattern: /fault/i, reason: 'fault injection is the standard term' },
];

const isAllowed = (/** @type {string} */ name) => ALLOWED.some(({ pattern }) => pattern.test(name));

/** `sealedConfig` → `sealed`, `config`. @param {string} name */
const partsOf = (name) =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/);

/** True for the name of a variable, parameter, function, type or member. @param {ts.Identifier} node */
const isDeclared = (node) => {
  const { name } = /** @type {{ name?: ts.Node }} */ (node.parent);
  return name === node && !ts.isPropertyAccessExpression(node.parent);
};

/**
 * Declared names of a source file that contain a word of the list.
 * @param {string} path
 * @param {string} text
 * @returns {{ name: string, at: number }[]}
 */
export function findNames(path, text) {
  if (!/\.(?:tsx?|mjs|js)$/.test(path)) return [];
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  /** @type {{ name: string, at: number }[]} */
  const found = [];
  const visit = (/** @type {ts.Node} */ node) => {
    const isName = ts.isIdentifier(node) && isDeclared(node) && !isAllowed(node.text);
    if (isName && partsOf(node.text).some((part) => WORDS.has(part))) {
      found.push({ name: node.text, at: node.getStart(source) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
