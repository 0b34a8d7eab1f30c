/** Parses a file of code by its ending. */
import type { LoadCompiler } from './app-compiler.ts';
import { allElements, type ParsedCode } from './element.ts';
import { jsxElements } from './jsx-elements.ts';
import { parseAstro, parseHtml } from './parse-html.ts';
import { parseScript } from './parse-script.ts';
import { parseSvelte } from './parse-svelte.ts';
import { parseVue } from './parse-vue.ts';
import { templatesIn } from './string-templates.ts';

/** The endings of files that can be parsed, except of declarations, which contain no code. */
export const CODE_FILE: RegExp = /(?<!\.d)\.([cm]?[jt]s|[jt]sx|vue|svelte|astro|html?)$/;

const withElements = ({ scripts, elements }: ParsedCode): ParsedCode => ({
  scripts,
  elements: [...allElements([...elements, ...scripts.flatMap(templatesIn)]), ...scripts.flatMap(jsxElements)],
});

/**
 * Parses a file. The result has every element, also those inside of others.
 *
 * @param load - Loads the compilers of Vue and Svelte.
 * @throws {@link CodeSyntaxError}, or an error with a text for people if a compiler is missing.
 */
export const parseCode = (file: string, text: string, load: LoadCompiler): ParsedCode => {
  const ending = /[^.]*$/.exec(file)?.[0] ?? '';
  if (ending === 'vue') return withElements(parseVue(text, load));
  if (ending === 'svelte') return withElements(parseSvelte(text, load));
  if (ending === 'astro') return withElements(parseAstro(text));
  if (/^html?$/.test(ending)) return withElements(parseHtml(text));
  return withElements({ scripts: [parseScript({ text }, ending)], elements: [] });
};
