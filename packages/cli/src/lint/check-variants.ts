/** Rules `remote-resource`, `runs-code`, `marked-link`, `price` and `revealing-name` for the variants of a page. */
import { attributeUse, IMAGE_ATTRIBUTES, VARIANT_ELEMENTS } from '@tactful/core/internal';
import type { Place } from '../json-source.ts';
import { errorIssue, type RuleId, type RuleIssue, warningIssue } from './issue.ts';
import { attributeOf, type Element, type Page, placeOf, resolveAddress, type Variant } from './read-page.ts';

/** An issue in a page, with its position. */
export type PageIssue = RuleIssue & Place;

/** The experiences that use a variant, and whether all of them allow its links to disclose it. */
export interface VariantUse {
  readonly experiences: readonly string[];
  readonly mayDisclose: boolean;
}

/** A variant, its page and its use. */
export interface VariantContext {
  readonly page: Page;
  readonly use: VariantUse;
  readonly variant: Variant;
}

type Attribute = Element['attrs'][number];
interface Violation {
  readonly rule: RuleId;
  readonly message: string;
}

/** Elements that load a resource. Everything else that a variant may not contain runs code or submits data. */
const LOADING = /^(style|link|video|audio|source|track|image|picture|set|animate\w*|fe\w+|filter)$/;

/** True for markup of a price, an offer or availability. */
const isPrice = (element: Element): boolean =>
  /price|^availability$/i.test(attributeOf(element, 'itemprop') ?? '') ||
  /Offer/.test(attributeOf(element, 'itemtype') ?? '') ||
  /price/.test(attributeOf(element, 'property') ?? '');

/** Returns the first element that contains a price. */
export const findPrice = (elements: readonly Element[]): Element | undefined => elements.find(isPrice);

const elementViolation = (element: Element): Violation | undefined => {
  const { tagName } = element;
  if (isPrice(element)) return { rule: 'price', message: `<${tagName}> contains a price` };
  if (VARIANT_ELEMENTS.has(tagName)) return undefined;
  return LOADING.test(tagName)
    ? { rule: 'remote-resource', message: `<${tagName}> may load a resource` }
    : { rule: 'runs-code', message: `<${tagName}> is not allowed; a variant contains content only` };
};

/** Parameters that identify a variant or a visitor group. */
const TRACKING_PARAMETER =
  /^(utm_\w+|variant|segment|audience|experience|personali[sz]ed|tactful|exp|ab|cohort|persona)$/i;

const isMarked = (address: string, names: readonly string[]): boolean => {
  const { searchParams, hash } = new URL(address);
  const isName = (text: string): boolean => names.some((name) => text.toLowerCase() === name.toLowerCase());
  return (
    [...searchParams].some(([name, value]) => TRACKING_PARAMETER.test(name) || isName(value)) ||
    isName(hash.slice(1))
  );
};

const linkViolation = (value: string, { page, use, variant }: VariantContext): Violation | undefined => {
  const address = resolveAddress(value);
  const shown = JSON.stringify(value);
  if (value.startsWith('#') || (address && page.links.has(address))) return undefined;
  if (!address || !/^(https?|mailto|tel):/.test(address))
    return { rule: 'runs-code', message: `the link ${shown} is not an address` };
  if (isMarked(address, [variant.name, ...use.experiences]))
    return { rule: 'marked-link', message: `the link ${shown} identifies the variant` };
  if (use.mayDisclose) return undefined;
  const hint = 'set disclosesOnClick, or add the link for everybody';
  return { rule: 'marked-link', message: `the page does not have the link ${shown} for everybody; ${hint}` };
};

/** True if the page shows an image that is requested in the same way. */
const isShownToEverybody = (image: Element, page: Page): boolean => {
  const requestOf = (element: Element): string =>
    JSON.stringify(
      IMAGE_ATTRIBUTES.map((name) => {
        const value = attributeOf(element, name);
        return name === 'src' && value ? resolveAddress(value) : value;
      }),
    );
  return page.images.some((shown) => requestOf(shown) === requestOf(image));
};

const imageViolation = (element: Element, { name, value }: Attribute, page: Page): Violation | undefined => {
  const isInline = name === 'src' && value.startsWith('data:image');
  if (isInline || isShownToEverybody(element, page)) return undefined;
  const hint = 'use an image that the page shows to everybody in the same way, a data: URL or an inline SVG';
  return { rule: 'remote-resource', message: `${name}=${JSON.stringify(value)} loads a resource; ${hint}` };
};

const attributeViolation = (
  element: Element,
  attribute: Attribute,
  context: VariantContext,
): Violation | undefined => {
  const { name, value } = attribute;
  const use = attributeUse(element.tagName, name, value);
  if (use === 'link') return linkViolation(value, context);
  if (use === 'image') return imageViolation(element, attribute, context.page);
  if (use === 'content') return undefined;
  const rule = /^(on|form|name$)/.test(name) ? 'runs-code' : 'remote-resource';
  const message = `${name}=${JSON.stringify(value)} is not allowed: it may load a resource, or a script or form may read it`;
  return { rule, message };
};

const isRevealing = ({ name, value }: Attribute, { use, variant }: VariantContext): boolean => {
  if (!/^(class|id|data-(?!tactful-))/.test(name)) return false;
  const names = [variant.name, ...use.experiences];
  return value.split(/\s+/).some((token) => names.includes(token));
};

const checkAttribute = (
  element: Element,
  attribute: Attribute,
  context: VariantContext,
): readonly PageIssue[] => {
  const { prefix, name, value } = attribute;
  const path = `${context.variant.slot}.${context.variant.name}`;
  const place = placeOf(element, prefix ? `${prefix}:${name}` : name);
  const violation = attributeViolation(element, attribute, context);
  if (violation) return [{ ...errorIssue(violation.rule, path, violation.message), ...place }];
  if (!isRevealing(attribute, context)) return [];
  const message = `every script can read ${name}=${JSON.stringify(value)}, which names the variant`;
  return [{ ...warningIssue('revealing-name', path, message), ...place }];
};

/** Checks the elements and attributes of a variant. */
export const checkVariant = (context: VariantContext): readonly PageIssue[] =>
  context.variant.elements.flatMap((element) => {
    const path = `${context.variant.slot}.${context.variant.name}`;
    const violation = elementViolation(element);
    if (violation) return [{ ...errorIssue(violation.rule, path, violation.message), ...placeOf(element) }];
    return element.attrs.flatMap((attribute) => checkAttribute(element, attribute, context));
  });
