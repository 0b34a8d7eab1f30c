/** Finds the rules of the page's style sheets that load something for the content of a slot. */
import { ignoreErrors, queryAll } from '../dom.ts';
import { oncePerUpdate } from './page-addresses.ts';
import { ADDRESS, hasAddress, rulesOf, type SheetRules, type StyleRule } from './read-style-rules.ts';
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

const CUSTOM_PROPERTY = /(--[\w-]+):([^;]*)/g;
/** Pseudo-elements that are there as long as their element. */
const GENERATED = /::?(before|after|marker)/g;
/** An element with an image of its own. The value does not matter: it has not been compared with what is loaded. */
const INLINE: LoadingRule = { selectors: ['[style*="url("]'], isExact: true, addresses: [''] };

/** The names of the custom properties in rules that load something, or refer to one of the names. */
const namesIn = (rules: readonly StyleRule[], others: ReadonlySet<string>): string[] =>
  rules.flatMap(({ text }) =>
    [...text.matchAll(CUSTOM_PROPERTY)].flatMap(([, name = '', value = '']) =>
      hasAddress(value) || [...others].some((other) => value.includes(other)) ? name : [],
    ),
  );

/** The rules that may load something, and the names of animations and custom properties that do. */
function readRules(sheets: readonly SheetRules[]) {
  let rules = sheets.flatMap((sheet) => sheet.rules);
  const names = new Set(sheets.flatMap(({ animations }) => animations));
  for (const name of namesIn(rules, names)) names.add(name);
  // Without such names, rules that only refer to names load nothing.
  if (names.size) rules = sheets.flatMap((sheet) => sheet.readReferring());
  let before = 0;
  while (before < names.size) {
    before = names.size;
    for (const name of namesIn(rules, names)) names.add(name);
  }
  return { rules, names: [...names] };
}

/** Returns the rules that load something. */
function findLoadingRules(sheets: readonly SheetRules[]): LoadingRule[] {
  const { rules, names } = readRules(sheets);
  return rules.flatMap(({ selector, text, base }) => {
    const addresses = [...text.matchAll(ADDRESS)].map(
      ([, address = '']) => address && (ignoreErrors(() => new URL(address, base).href) ?? ''),
    );
    if (names.some((name) => text.includes(name))) addresses.push('');
    if (!addresses.length) return [];
    const selectors = relaxSelector(selector);
    const isExact = selectors.join() === selector.replace(GENERATED, '').split(', ').join();
    return { selectors, isExact, addresses };
  });
}

let known: readonly SheetRules[] = [];
let loadingRules: readonly LoadingRule[] = [];

/**
 * Returns the rules that load something. They are found again only if a style sheet was added or changed, so that reading them
 * before the first slot is checked makes that task shorter.
 */
export function currentRules(): readonly LoadingRule[] {
  const sheets = [...document.styleSheets].map(rulesOf);
  const isSame = sheets.length === known.length && sheets.every((sheet, at) => sheet === known[at]);
  if (!isSame) loadingRules = findLoadingRules(sheets);
  known = sheets;
  return loadingRules;
}

const isLoaded = (address: string): boolean => performance.getEntriesByName(address).length > 0;

/**
 * True if an element has a box. Reading that computes styles, and thereby requests what the rules load; only browsers
 * without `checkVisibility` also compute the layout.
 */
const isRendered = (element: Element): boolean => {
  // Safari has it since 17.4.
  const { checkVisibility }: Partial<Element> = element;
  return checkVisibility ? checkVisibility.call(element) : element.getClientRects().length > 0;
};

/** Returns the elements that match; `undefined` if the selector cannot be judged. */
const find = (selector: string, within?: ParentNode): Element[] | undefined =>
  ignoreErrors(() => queryAll(selector, within));

const newResults = () => new Map<string, boolean>();

/** True if a selector matches an element of the page that has a box. Found once per update: slots have variants with the same classes. */
function isRenderedOnPage(selector: string): boolean {
  const results = oncePerUpdate(newResults);
  const isFound = results.get(selector) ?? !!find(selector)?.some(isRendered);
  results.set(selector, isFound);
  return isFound;
}

/** True if a style sheet of the page loads something for an element. */
export const hasLoadingRules = (): boolean => oncePerUpdate(currentRules).length > 0;

/**
 * True if a rule loads something for the elements within a slot that is not loaded for everyone anyway.
 *
 * @param isShown - True if the elements are on the page: then rendered ones have requested what their rules load.
 *   Otherwise another element of the page that the same rule applies to has requested it.
 */
export function hasOwnLoads(within: ParentNode, isShown: boolean): boolean {
  const all = oncePerUpdate(currentRules);
  return [...all, ...(isShown ? [INLINE] : [])].some(({ selectors, isExact, addresses }) => {
    const isOwn = (selector: string): boolean => {
      const elements = find(selector, within);
      if (elements?.length === 0 || addresses.every(isLoaded)) return false;
      if (!elements || !isExact) return true;
      // Last, because it may make the browser compute styles.
      return isShown ? !elements.every(isRendered) : !isRenderedOnPage(selector);
    };
    return selectors.some(isOwn);
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
