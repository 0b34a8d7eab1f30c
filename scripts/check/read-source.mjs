/** Reads the imports and the names of a source file, without its comments. */
import ts from 'typescript';

/**
 * @typedef {object} Import
 * @property {string} from
 * @property {boolean} typeOnly
 * @property {number} line
 */

/**
 * @typedef {object} NameUse
 * @property {string} name An identifier or a string; or `Date.now`, `new Date()`, `document.write`, `import()`.
 * @property {boolean} isGlobal Whether it refers to a global: as a property of the global object, or alone in a file
 *   that declares no such name.
 * @property {number} line
 */

const GLOBAL_OBJECTS = ['globalThis', 'self', 'window'];

/** @param {ts.Node} node */
const isGlobalObject = (node) => ts.isIdentifier(node) && GLOBAL_OBJECTS.includes(node.text);

/** True for a name that declares something: a variable, a parameter, a function, an import. */
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

/** True for a name that refers to a value. False for the name of a property, a type or a declaration. */
function isReference(/** @type {ts.Identifier} */ node) {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return isGlobalObject(parent.expression);
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isTypeReferenceNode(parent) || ts.isJsxAttribute(parent)) return false;
  const { name, propertyName } = /** @type {{ name?: ts.Node, propertyName?: ts.Node }} */ (parent);
  return name !== node && propertyName !== node;
}

/** The names in one node of the syntax tree. @returns {{ name: string, isGlobal: boolean }[]} */
function namesOf(/** @type {ts.Node} */ node) {
  if (ts.isIdentifier(node)) return [{ name: node.text, isGlobal: isReference(node) }];
  if (ts.isStringLiteralLike(node)) {
    const { parent } = node;
    const isGlobal = ts.isElementAccessExpression(parent) && isGlobalObject(parent.expression);
    return [{ name: node.text, isGlobal }];
  }
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
    return [{ name: `${node.expression.text}.${node.name.text}`, isGlobal: true }];
  }
  if (ts.isNewExpression(node) && !node.arguments?.length && ts.isIdentifier(node.expression)) {
    return [{ name: `new ${node.expression.text}()`, isGlobal: true }];
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return [{ name: 'import()', isGlobal: true }];
  }
  return [];
}

/** The import in one node. @returns {{ from: string, typeOnly: boolean } | undefined} */
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
 * @param {string} path Its extension determines the language.
 * @param {string} text
 * @returns {{ imports: Import[], names: NameUse[] }}
 */
export function readSource(path, text) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  /** @type {Import[]} */
  const imports = [];
  /** @type {NameUse[]} */
  const names = [];
  /** @type {Set<string>} */
  const declared = new Set();
  const visit = (/** @type {ts.Node} */ node) => {
    const line = () => source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
    const imported = importOf(node);
    if (ts.isIdentifier(node) && isDeclared(node)) declared.add(node.text);
    if (imported) imports.push({ ...imported, line: line() });
    for (const use of namesOf(node)) names.push({ ...use, line: line() });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return {
    imports,
    names: names.map((use) => ({ ...use, isGlobal: use.isGlobal && !declared.has(use.name) })),
  };
}
