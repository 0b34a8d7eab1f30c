/** Reads from one source file what it imports and which names it says, comments and prose left aside. */
import ts from 'typescript';

/**
 * @typedef {object} Import
 * @property {string} from
 * @property {boolean} typeOnly
 * @property {number} line
 */

/**
 * @typedef {object} Saying
 * @property {string} word A name; or `Date.now`, `new Date()`, `document.write`, `import()`.
 * @property {boolean} free Whether it refers to a global: by itself, and the file has no binding of this
 *   name, or behind a name of the global object.
 * @property {number} line
 */

const GLOBAL_OBJECTS = ['globalThis', 'self', 'window'];

/** @param {ts.Node} node */
const isGlobalObject = (node) => ts.isIdentifier(node) && GLOBAL_OBJECTS.includes(node.text);

/** True for a name that makes a binding of its own: a variable, a parameter, a function, an import. */
const declares = (/** @type {ts.Node} */ { parent }) =>
  ts.isVariableDeclaration(parent) ||
  ts.isParameter(parent) ||
  ts.isBindingElement(parent) ||
  ts.isFunctionDeclaration(parent) ||
  ts.isImportSpecifier(parent) ||
  ts.isImportClause(parent);

/** @param {ts.Identifier} node */
function isDeclared(node) {
  const { name } = /** @type {{ name?: ts.Node }} */ (node.parent);
  return name === node && declares(node);
}

/** True for a name that refers to something, rather than naming a property, a type or a new thing. */
function stands(/** @type {ts.Identifier} */ node) {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return isGlobalObject(parent.expression);
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isTypeReferenceNode(parent) || ts.isJsxAttribute(parent)) return false;
  const { name, propertyName } = /** @type {{ name?: ts.Node, propertyName?: ts.Node }} */ (parent);
  return name !== node && propertyName !== node;
}

/** The words that one node of the tree says. @returns {{ word: string, free: boolean }[]} */
function wordsOf(/** @type {ts.Node} */ node) {
  if (ts.isIdentifier(node)) return [{ word: node.text, free: stands(node) }];
  if (ts.isStringLiteralLike(node)) {
    const { parent } = node;
    const free = ts.isElementAccessExpression(parent) && isGlobalObject(parent.expression);
    return [{ word: node.text, free }];
  }
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
    return [{ word: `${node.expression.text}.${node.name.text}`, free: true }];
  }
  if (ts.isNewExpression(node) && !node.arguments?.length && ts.isIdentifier(node.expression)) {
    return [{ word: `new ${node.expression.text}()`, free: true }];
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return [{ word: 'import()', free: true }];
  }
  return [];
}

/** What one node imports. @returns {{ from: string, typeOnly: boolean } | undefined} */
function importOf(/** @type {ts.Node} */ node) {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    return { from: node.moduleSpecifier.text, typeOnly: node.importClause?.isTypeOnly ?? false };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
    return { from: node.moduleSpecifier.text, typeOnly: node.isTypeOnly };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    const { literal } = node.argument;
    return ts.isStringLiteral(literal) ? { from: literal.text, typeOnly: true } : undefined;
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [first] = node.arguments;
    return first && ts.isStringLiteralLike(first) ? { from: first.text, typeOnly: false } : undefined;
  }
  return undefined;
}

/**
 * @param {string} path Its ending tells the language.
 * @param {string} text
 * @returns {{ imports: Import[], sayings: Saying[] }}
 */
export function read(path, text) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  /** @type {Import[]} */
  const imports = [];
  /** @type {Saying[]} */
  const sayings = [];
  /** @type {Set<string>} */
  const declared = new Set();
  const visit = (/** @type {ts.Node} */ node) => {
    const line = () => source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
    const imported = importOf(node);
    if (ts.isIdentifier(node) && isDeclared(node)) declared.add(node.text);
    if (imported) imports.push({ ...imported, line: line() });
    for (const said of wordsOf(node)) sayings.push({ ...said, line: line() });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return {
    imports,
    sayings: sayings.map((said) => ({ ...said, free: said.free && !declared.has(said.word) })),
  };
}
