/** Finds where a text stops being JSON, because not every browser reports the place. */

/** A bracket, comma or colon; a string, of all characters but controls, quotes and backslashes; or a number or word. */
const TOKEN =
  /([[\]{},:])|("(?:[ !#-[\]-\uffff]+|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y;

const SPACE = /[ \t\n\r]*/y;

/** The tokens that a value may start with: `"` is a string, `0` a number or word. */
const VALUE = '{["0';

/** Returns the offset of the first syntax error, which is the length of a text that ends too soon; `undefined` if the text is JSON. */
export function findSyntaxError(text: string): number | undefined {
  const open: string[] = [];
  let expected = VALUE;
  for (let at = 0; ; ) {
    SPACE.lastIndex = at;
    SPACE.test(text);
    at = SPACE.lastIndex;
    if (at === text.length) return expected ? at : undefined;
    TOKEN.lastIndex = at;
    const [token, bracket, string] = TOKEN.exec(text) ?? [];
    const type = bracket ?? (string ? '"' : '0');
    if (token === undefined || !expected.includes(type)) return at;
    at += token.length;
    const isKey = type === '"' && !expected.includes('0');
    if (type === '{' || type === '[') open.push(type === '{' ? '}' : ']');
    if (type === '}' || type === ']') open.pop();
    const end = open.at(-1);
    if (type === '{') expected = '}"';
    else if (type === '[') expected = `${VALUE}]`;
    else if (type === ':') expected = VALUE;
    else if (type === ',') expected = end === '}' ? '"' : VALUE;
    else if (isKey) expected = ':';
    else expected = end ? `,${end}` : '';
  }
}
