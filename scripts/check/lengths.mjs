/** Checks that functions are shorter than 50 lines, and files not longer than 150. Tests and texts may be longer. */
import ts from 'typescript';
import { packageSources } from './package-sources.mjs';

const MAX_FILE_LINES = 150;
/** Of one function, with its nested functions. */
const MAX_FUNCTION_LINES = 49;

/** The name of a function, or of what it is assigned to. @param {ts.FunctionLikeDeclaration} node */
const nameOf = (node) => {
  const { parent } = node;
  const name =
    node.name ??
    (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) ? parent.name : undefined);
  return name?.getText() ?? 'a function';
};

/** The functions of a file that are too long, with nested ones. @param {string} path @param {string} text */
const longFunctions = (path, text) => {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  /** @type {string[]} */
  const issues = [];
  const lineAt = (/** @type {number} */ position) => source.getLineAndCharacterOfPosition(position).line + 1;
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const from = lineAt(node.getStart());
      const lines = lineAt(node.getEnd()) - from + 1;
      const declaration = /** @type {ts.FunctionLikeDeclaration} */ (node);
      if (lines > MAX_FUNCTION_LINES)
        issues.push(`${path}:${from}: ${nameOf(declaration)} has ${lines} lines`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return issues;
};

// Files of texts may be longer.
const sources = packageSources().filter(({ path }) => !path.includes('/locales/'));
const issues = sources.flatMap(({ path, text }) => {
  const lines = text.trimEnd().split('\n').length;
  return [...(lines > MAX_FILE_LINES ? [`${path}: ${lines} lines`] : []), ...longFunctions(path, text)];
});
for (const issue of issues) console.log(issue);
console.log(
  `${sources.length} files, ${issues.length} too long. A file has at most ${MAX_FILE_LINES} lines, a function ${MAX_FUNCTION_LINES}.`,
);
process.exitCode = issues.length > 0 ? 1 : 0;
