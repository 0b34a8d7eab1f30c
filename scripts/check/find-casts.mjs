/** Finds casts in a source file that have no comment with their reason. */
import ts from 'typescript';

const isConst = (/** @type {ts.AsExpression} */ { type }) =>
  ts.isTypeReferenceNode(type) && type.typeName.getText() === 'const';

/** True if a comment precedes a node. @param {ts.Node} node @param {string} text */
const hasComment = (node, text) => (ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []).length > 0;

/**
 * True if a comment precedes the cast itself, a node around it within its statement, or the statement. The comment of
 * a function counts if the function has no further statement.
 *
 * @param {ts.Node} cast
 * @param {string} text
 */
function hasReason(cast, text) {
  /** @type {ts.Node | undefined} */
  let node = cast;
  for (; node && !ts.isSourceFile(node); node = node.parent) {
    if (hasComment(node, text)) return true;
    if (ts.isBlock(node) && node.statements.length > 1) return false;
  }
  return false;
}

/**
 * The casts of a file that have no reason.
 *
 * @param {string} text The source.
 * @param {string} path Its name, which shows whether it contains JSX.
 * @returns {{ line: number, text: string }[]}
 */
export function castsWithoutReason(text, path) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  /** @type {{ line: number, text: string }[]} */
  const found = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (
      ts.isAsExpression(node) &&
      !isConst(node) &&
      !ts.isAsExpression(node.parent) &&
      !hasReason(node, text)
    ) {
      const { line } = source.getLineAndCharacterOfPosition(node.type.getStart());
      found.push({ line: line + 1, text: node.getText().replace(/\s+/g, ' ') });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
