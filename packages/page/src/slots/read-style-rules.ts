/** Reads the rules of the page's style sheets that may load something. */
import { ignoreErrors, root } from '../dom.ts';

/** A style rule that may load something. */
export interface StyleRule {
  readonly selector: string;
  /** Its declarations. */
  readonly text: string;
  /** The address that its addresses are relative to. */
  readonly base: string;
}

/** The rules of a style sheet and of its imports. */
export interface SheetRules {
  /** The rules that contain an address. */
  readonly rules: readonly StyleRule[];
  /** The names of animations that load something. */
  readonly animations: readonly string[];
  /** Reads the rules that contain an address, or refer to an animation or a custom property. */
  readReferring(): readonly StyleRule[];
}

/** The properties of the interfaces of rules that are read here. */
type AnyRule = Partial<Pick<CSSStyleRule, 'selectorText' | 'style' | 'cssRules'>> &
  Partial<Pick<CSSImportRule, 'styleSheet'>> &
  CSSRule;

/** An address that is neither a fragment nor a `data:` URL. */
export const ADDRESS: RegExp = /(?:url|src|image-set)\(\s*(?!['"]?(?:data:|#|url))['"]?([^'")]*)/gi;
/** Most rules contain none of these, and are not read further. */
const LOADING = /url\(|src\(|image-set/;
/** A rule with one of these may refer to what another one loads. In many shops these are most of the rules. */
const REFERRING = RegExp(`${LOADING.source}|--|animation`);

/** True if a text contains an address. */
export const hasAddress = (text: string): boolean => text.search(ADDRESS) >= 0;

/** Reads the rules whose text matches. */
function readSheet(sheet: CSSStyleSheet, relevant: RegExp): Omit<SheetRules, 'readReferring'> {
  const rules: StyleRule[] = [];
  const animations: string[] = [];
  const readRule = ({ selectorText, style, styleSheet, cssRules }: AnyRule, base: string, parent: string) => {
    const selector = selectorText?.replaceAll('&', `:is(${parent})`) ?? parent;
    // `@font-face` has declarations too, but no selector.
    const text = style && selector ? style.cssText : '';
    if (relevant.test(text)) rules.push({ selector, text, base });
    if (cssRules) readList(cssRules, base, selector);
    if (styleSheet) read(styleSheet);
  };
  const readList = (list: CSSRuleList, base: string, parent: string): void => {
    // Each kind of rule has some of these properties.
    for (const rule of list as Iterable<AnyRule>) {
      if (rule instanceof CSSKeyframesRule) {
        if (hasAddress(rule.cssText)) animations.push(rule.name);
      }
      // One text of all that the rule contains, before its parts: each of them is an object that the browser creates.
      else if (!(rule instanceof CSSStyleRule) || relevant.test(rule.cssText)) readRule(rule, base, parent);
    }
  };
  const read = (one: CSSStyleSheet): void => {
    // A style sheet of another origin may not be read.
    ignoreErrors(() => readList(one.cssRules, one.href ?? root.baseURI, ''));
  };
  read(sheet);
  return { rules, animations };
}

/** The style sheets that were read, each with its number of rules. */
const known = new WeakMap<CSSStyleSheet, SheetRules & { readonly count: number | undefined }>();

/** Returns the rules of a style sheet: the same object, unless rules were added or removed. */
export function rulesOf(sheet: CSSStyleSheet): SheetRules {
  const count = ignoreErrors(() => sheet.cssRules.length);
  const before = known.get(sheet);
  if (before && before.count === count) return before;
  const sheetRules = {
    ...readSheet(sheet, LOADING),
    readReferring: () => readSheet(sheet, REFERRING).rules,
    count,
  };
  known.set(sheet, sheetRules);
  return sheetRules;
}
