/** Finds the rules of the page's style sheets that load something for the content of a slot. */
import { ignoreErrors, queryAll, root } from '../dom.ts';
import { relaxSelector } from './relax-selector.ts';

/** A style rule that loads something. */
interface LoadingRule {
  /** Without states such as `:hover`: what the visitor does later must not load anything by profile either. */
  readonly selectors: readonly string[];
  /** True if the rule applies to everything that the selectors match, whatever its states. */
  readonly isExact: boolean;
  /** Resolved addresses; '' for one that is not known. */
  readonly addresses: readonly string[];
}

/** The properties of the interfaces of rules that are read here. */
type AnyRule = Partial<Pick<CSSStyleRule, 'selectorText' | 'style' | 'cssRules'>> &
  Partial<Pick<CSSImportRule, 'styleSheet'>> &
  CSSRule;

/** A style rule as it is read. */
interface ReadRule {
  readonly selector: string;
  readonly text: string;
  readonly base: string;
}

/** An address that is neither a fragment nor a `data:` URL. */
const ADDRESS = /(?:url|src|image-set)\(\s*(?!['"]?(?:data:|#|url))['"]?([^'")]*)/gi;
/** Most rules contain none of these, and are not read further. */
const RELEVANT = /url\(|src\(|image-set|--|animation/;
const CUSTOM_PROPERTY = /(--[\w-]+):([^;]*)/g;
/** Pseudo-elements that are there as long as their element. */
const GENERATED = /::?(before|after|marker)/g;
/** An element with an image of its own. The value does not matter: it has not been compared with what is loaded. */
const INLINE: LoadingRule = { selectors: ['[style*="url("]'], isExact: true, addresses: [''] };

const hasAddress = (text: string): boolean => text.search(ADDRESS) >= 0;

/** The rules of a page and of its imports, with the names of animations and custom properties that load. */
function readRules(): { readonly rules: readonly ReadRule[]; readonly names: ReadonlySet<string> } {
  const rules: ReadRule[] = [];
  const names = new Set<string>();
  const read = (list: CSSRuleList, base: string, parent: string): void => {
    for (const rule of list as Iterable<AnyRule>) {
      const { selectorText, style, styleSheet, cssRules } = rule;
      const selector = selectorText?.replaceAll('&', `:is(${parent})`) ?? parent;
      // `@font-face` has declarations too, but no selector.
      const text = style && selector ? style.cssText : '';
      if (RELEVANT.test(text)) rules.push({ selector, text, base });
      if (rule instanceof CSSKeyframesRule) {
        if (hasAddress(rule.cssText)) names.add(rule.name);
      } else if (cssRules) read(cssRules, base, selector);
      if (styleSheet) readSheet(styleSheet);
    }
  };
  const readSheet = (sheet: CSSStyleSheet): void => {
    ignoreErrors(() => read(sheet.cssRules, sheet.href ?? root.baseURI, ''));
  };
  for (const sheet of document.styleSheets) readSheet(sheet);
  let before = -1;
  while (before < names.size) {
    before = names.size;
    for (const { text } of rules)
      for (const [, name = '', value = ''] of text.matchAll(CUSTOM_PROPERTY))
        if (hasAddress(value) || [...names].some((other) => value.includes(other))) names.add(name);
  }
  return { rules, names };
}

/** Returns the rules that load something. */
function findLoadingRules(): LoadingRule[] {
  const { rules, names } = readRules();
  const usesName = (text: string): boolean => [...names].some((name) => text.includes(name));
  return rules.flatMap(({ selector, text, base }) => {
    const addresses = [...text.matchAll(ADDRESS)].map(
      ([, address = '']) => address && (ignoreErrors(() => new URL(address, base).href) ?? ''),
    );
    if (usesName(text)) addresses.push('');
    if (!addresses.length) return [];
    const selectors = relaxSelector(selector);
    const isExact = selectors.join() === selector.replace(GENERATED, '').split(', ').join();
    return { selectors, isExact, addresses };
  });
}

let rules: readonly LoadingRule[] = [];
/** The style sheets that were read, each with the number of its rules. */
let known: readonly unknown[] = [];

/** Returns the rules that load something. Reads the style sheets again only if one was added, or rules to one. */
function loadingRules(): readonly LoadingRule[] {
  const current = [...document.styleSheets].flatMap((sheet) => [
    sheet,
    ignoreErrors(() => sheet.cssRules.length),
  ]);
  const isSame = current.length === known.length && current.every((value, at) => value === known[at]);
  if (!isSame) rules = findLoadingRules();
  known = current;
  return rules;
}

const isLoaded = (address: string): boolean => performance.getEntriesByName(address).length > 0;

/** Reading boxes computes styles, and thereby requests what the rules load. */
const isRendered = (element: Element): boolean => element.getClientRects().length > 0;

/** Returns the elements that match; `undefined` if the selector cannot be judged. */
const find = (selector: string, within?: ParentNode): Element[] | undefined =>
  ignoreErrors(() => queryAll(selector, within));

/**
 * True if a rule loads something for the elements within a slot that is not loaded for everyone anyway.
 *
 * @param isShown - True if the elements are on the page: then rendered ones have requested what their rules load.
 *   Otherwise another element of the page that the same rule applies to has requested it.
 */
export function hasOwnLoads(within: ParentNode, isShown: boolean): boolean {
  const all = loadingRules();
  return [...all, ...(isShown ? [INLINE] : [])].some(({ selectors, isExact, addresses }) => {
    const isOwn = (selector: string): boolean => {
      const elements = find(selector, within);
      if (!elements?.length) return !elements;
      if (!isExact) return true;
      return isShown ? !elements.every(isRendered) : !find(selector)?.some(isRendered);
    };
    return selectors.some(isOwn) && !addresses.every(isLoaded);
  });
}

/** Returns the address of a style sheet that the page may not read, because it has another origin. */
export const findUnreadableSheet = (): string | undefined =>
  [...document.styleSheets].find(
    (sheet) => !ignoreErrors(() => sheet.cssRules) && !/\/\/fonts\./.test(sheet.href ?? ''),
  )?.href ?? undefined;

/** True if a style sheet of the page is still loading. */
export const isStyling = (): boolean =>
  queryAll<HTMLLinkElement>('link[rel~=stylesheet i][href]').some(
    ({ sheet, disabled }) => !sheet && !disabled,
  );
