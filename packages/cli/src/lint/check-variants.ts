/** Rules `remote-resource`, `runs-code`, `marked-link`, `price` and `revealing-name` for the variants of a page. */
import {
  EXECUTABLE_ELEMENTS,
  LOADING_ATTRIBUTES,
  LOADING_ELEMENTS,
  LOADING_VALUES,
} from '@tactful/core/internal';
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

const isListed = (names: string, tagName: string): boolean => names.split(',').includes(tagName);

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
  if (isListed(EXECUTABLE_ELEMENTS, tagName) || tagName.includes('-'))
    return { rule: 'runs-code', message: `<${tagName}> can run code; a variant contains content only` };
  if (isListed(LOADING_ELEMENTS, tagName))
    return { rule: 'remote-resource', message: `<${tagName}> loads a resource` };
  return undefined;
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

const attributeViolation = (
  { tagName }: Element,
  { name, value }: Attribute,
  context: VariantContext,
): Violation | undefined => {
  const shown = `${name}=${JSON.stringify(value)}`;
  const isHandler = /^on/.test(name);
  // An SVG animation can set the address of a link.
  const animatesLink = /href/i.test(value) && name.toLowerCase() === 'attributename';
  if (isHandler || animatesLink) return { rule: 'runs-code', message: `${shown} can run code` };
  if (LOADING_VALUES.test(value)) return { rule: 'remote-resource', message: `${shown} loads a resource` };
  if (!LOADING_ATTRIBUTES.test(name)) return undefined;
  if (/^a(rea)?$/.test(tagName) && name === 'href') return linkViolation(value, context);
  const address = resolveAddress(value);
  const isShownToEverybody = name !== 'srcset' && address !== undefined && context.page.pictures.has(address);
  if (/^(#|data:image)/.test(value) || isShownToEverybody) return undefined;
  const hint = 'use a picture that the page shows to everybody, a data: URL or an inline SVG';
  return { rule: 'remote-resource', message: `${shown} loads a resource; ${hint}` };
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
