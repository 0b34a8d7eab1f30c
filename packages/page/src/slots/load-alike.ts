/** Loads for every visitor who consented what would otherwise load depending on the content that is shown. */
import type { Experience } from '@tactful/rules';
import { ignoreErrors, queryAll, root, tactfulAttribute } from '../dom.ts';
import { changesRoot } from './action-effects.ts';

/**
 * Loads lazy images and frames at once. Otherwise they load when their place comes near the viewport, and the place
 * depends on the height of what is shown above them.
 */
export function loadLazy(): void {
  for (const element of queryAll('[loading=lazy i]')) element.setAttribute('loading', 'eager');
}

const first = (values: string): string => values.split(' ')[0] ?? '';

const ASCII = /[\0-\x7f]+/g;
const PRINTABLE = String.fromCharCode(...Array.from({ length: 95 }, (_, at) => at + 32));

/** The characters that fonts are loaded for. */
const covered = new Set(PRINTABLE);
let isPageCovered = false;
/** How many faces the page declared when they were loaded. */
let faces = 0;

/** The text of an element and of the templates within it, at any depth. */
function textIn(node: Element | DocumentFragment): string {
  const templates = queryAll<HTMLTemplateElement>('template', node);
  return `${node.textContent}${templates.map(({ content }) => textIn(content)).join('')}`;
}

/** Loads the fonts of the page for every character of the page, of the slot and of its variants. */
function loadFonts(slot: Element): void {
  const { fonts } = document;
  const before = covered.size;
  // Without ASCII, which is loaded in any case: the text of a page is long, and hardly any of it is left.
  const text = `${textIn(slot)}${isPageCovered ? '' : root.textContent}`.replace(ASCII, '');
  isPageCovered = true;
  for (const character of text + text.toUpperCase()) covered.add(character);
  if (covered.size === before && fonts.size === faces) return;
  faces = fonts.size;
  const characters = [...covered].join('');
  // A font has a face for each range of characters. One call loads all that the characters need.
  const names = new Set(
    [...fonts].map(({ style, weight, family }) => `${first(style)} ${first(weight)} 1em ${family}`),
  );
  for (const name of names) fonts.load(name, characters).catch(() => undefined);
}

/** Shows each layout of the page for a moment that is not painted, so that the page loads what any of them needs. */
function loadLayouts(names: readonly string[]): void {
  if (!names.length) return;
  const attribute = 'data-tactful-layout';
  const current = tactfulAttribute(root, 'layout');
  for (const name of names) {
    root.setAttribute(attribute, name);
    // Reading a box computes styles.
    root.getClientRects();
  }
  if (current) root.setAttribute(attribute, current);
  else root.removeAttribute(attribute);
}

/** Loads for everyone what a slot may need, before it shows anything for the first time. */
export function loadForEveryone(slot: Element, experiences: readonly Experience[]): void {
  loadLayouts(
    experiences
      .filter(changesRoot)
      .flatMap(({ variant, experiment }) =>
        (experiment?.variants ?? [variant]).flatMap((name) => name ?? []),
      ),
  );
  ignoreErrors(() => loadFonts(slot));
}
