/** Reads the elements and scripts of HTML: of pages, and of templates in strings, as Lit and Angular have them. */
import { parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { CodeElement, ParsedCode } from './element.ts';
import type { Node } from './node.ts';
import { parseScript } from './parse-script.ts';

/** The mark in a template for a value that only running the code shows. */
export const UNKNOWN = '\uFFFD';

const isElement = (node: Tree.ChildNode): node is Tree.Element => 'tagName' in node;

const elementsIn = (node: Tree.ParentNode, offset: number): readonly CodeElement[] =>
  node.childNodes.filter(isElement).map((element) => {
    const place = element.sourceCodeLocation;
    const at = offset + (place?.startOffset ?? 0);
    return {
      name: element.tagName,
      at,
      attributes: element.attrs.map(({ name, value }) => ({
        name,
        value: value.includes(UNKNOWN) ? undefined : value,
        expression: undefined,
        at: offset + (place?.attrs?.[name]?.startOffset ?? at - offset),
      })),
      // The content of a template is a document of its own.
      children: elementsIn('content' in element ? (element as Tree.Template).content : element, offset),
    };
  });

/** Returns the elements of a template in a string, which begins at `offset` in its file. */
export const elementsOfTemplate = (text: string, offset: number): readonly CodeElement[] =>
  elementsIn(parseFragment(text, { sourceCodeLocationInfo: true }), offset);

const JAVASCRIPT = /^$|^module$|javascript|ecmascript/i;

const scriptsIn = (node: Tree.ParentNode): readonly Node[] =>
  node.childNodes.filter(isElement).flatMap((element) => {
    const type = element.attrs.find(({ name }) => name === 'type')?.value ?? '';
    const [text] = element.childNodes;
    if (element.tagName !== 'script' || !JAVASCRIPT.test(type)) return scriptsIn(element);
    if (text?.nodeName !== '#text' || !('value' in text)) return [];
    return [parseScript({ text: text.value, offset: text.sourceCodeLocation?.startOffset ?? 0 }, 'js')];
  });

/** Parses a page, or a template of Angular in a file of its own. */
export const parseHtml = (text: string): ParsedCode => {
  const page = parse(text, { sourceCodeLocationInfo: true });
  return { scripts: scriptsIn(page), elements: elementsIn(page, 0) };
};

/** Parses a page of Astro: a script between lines of dashes, and markup. */
export const parseAstro = (text: string): ParsedCode => {
  const script = /^---\r?\n([\s\S]*?)^---/m.exec(text);
  const markup = script ? ' '.repeat(script[0].length) + text.slice(script[0].length) : text;
  const { scripts, elements } = parseHtml(markup);
  if (!script || script.index > 0) return { scripts, elements };
  const offset = script[0].indexOf('\n') + 1;
  return { scripts: [parseScript({ text: script[1] ?? '', offset }, 'ts'), ...scripts], elements };
};
