/** Owns what a variant may not do when it is placed: ask the network, run, mark its links, touch a price, name itself. */
import { EXECUTABLE_ELEMENTS, LOADING_ATTRIBUTES, LOADING_ELEMENTS, LOADING_VALUES } from '@tactful/core';
import type { Told } from '../finding.ts';
import { told } from '../finding.ts';
import type { Place } from '../locate.ts';
import { attribute, type Element, type Page, placeOf, resolved, type Variant } from './markup.ts';

/** What is told of a page has its place already. */
export type Placed = Told & Place;

/** What the config says of a variant: whose it is, and whether its links may differ. */
export interface Use {
  readonly experiences: readonly string[];
  readonly mayDisclose: boolean;
}

/** Here each of the two has a rule of its own. */
const isOneOf = (names: string, tagName: string): boolean => names.split(',').includes(tagName);
const MARKER =
  /^(utm_\w+|variant|segment|audience|experience|personali[sz]ed|tactful|exp|ab|cohort|persona)$/i;

/** True for markup that says a price, an offer or whether something is to be had. */
const saysPrice = (element: Element): boolean =>
  /price|^availability$/i.test(attribute(element, 'itemprop') ?? '') ||
  /Offer/.test(attribute(element, 'itemtype') ?? '') ||
  /price/.test(attribute(element, 'property') ?? '');

/** The price in a slot, if there is one. */
export const priceIn = (elements: readonly Element[]): Element | undefined => elements.find(saysPrice);

const elementFault = (element: Element): readonly [rule: Told['rule'], message: string] | undefined => {
  const { tagName } = element;
  if (saysPrice(element)) return ['price', `expected no price, got <${tagName}>`];
  if (isOneOf(EXECUTABLE_ELEMENTS, tagName) || tagName.includes('-'))
    return ['runs-code', `expected content alone, got <${tagName}>`];
  if (isOneOf(LOADING_ELEMENTS, tagName))
    return ['remote-resource', `expected nothing that loads, got <${tagName}>`];
  return undefined;
};

const isMarked = (address: string, names: readonly string[]): boolean => {
  const { searchParams, hash } = new URL(address);
  const says = (text: string): boolean => names.some((name) => text.toLowerCase() === name.toLowerCase());
  return [...searchParams].some(([name, value]) => MARKER.test(name) || says(value)) || says(hash.slice(1));
};

type Attribute = Element['attrs'][number];

interface Around {
  readonly page: Page;
  readonly use: Use;
  readonly variant: Variant;
}

const linkFault = (
  value: string,
  { page, use, variant }: Around,
): readonly [Told['rule'], string] | undefined => {
  const address = resolved(value);
  if (value.startsWith('#') || (address && page.links.has(address))) return undefined;
  if (!address || !/^(https?|mailto|tel):/.test(address))
    return ['runs-code', `expected an address, got ${JSON.stringify(value)}`];
  if (isMarked(address, [variant.name, ...use.experiences]))
    return ['marked-link', `expected a link without a mark, got ${JSON.stringify(value)}`];
  const expected = 'expected a link that the page has for everybody, or disclosesOnClick';
  return use.mayDisclose ? undefined : ['marked-link', `${expected}, got ${JSON.stringify(value)}`];
};

const attributeFault = (
  { tagName }: Element,
  { name, value }: Attribute,
  around: Around,
): readonly [Told['rule'], string] | undefined => {
  const shown = `${name}=${JSON.stringify(value)}`;
  if (/^on/.test(name)) return ['runs-code', `expected content alone, got ${shown}`];
  if (/href/i.test(value) && name.toLowerCase() === 'attributename')
    return ['runs-code', `expected content alone, got ${shown}`];
  if (LOADING_VALUES.test(value)) return ['remote-resource', `expected nothing that loads, got ${shown}`];
  if (!LOADING_ATTRIBUTES.test(name)) return undefined;
  if (/^a(rea)?$/.test(tagName) && name === 'href') return linkFault(value, around);
  const address = resolved(value);
  const isSafe =
    /^(#|data:image)/.test(value) || (name !== 'srcset' && address && around.page.pictures.has(address));
  return isSafe
    ? undefined
    : [
        'remote-resource',
        `expected a picture that the page shows everybody, data: or inline SVG, got ${shown}`,
      ];
};

const tells = ({ name, value }: Attribute, { use, variant }: Around): boolean => {
  if (!/^(class|id|data-(?!tactful-))/.test(name)) return false;
  const names = [variant.name, ...use.experiences];
  return value.split(/\s+/).some((token) => names.includes(token));
};

const attributeFaults = (element: Element, around: Around): readonly (readonly [Attribute, Told])[] =>
  element.attrs.flatMap((one): readonly (readonly [Attribute, Told])[] => {
    const path = `${around.variant.slot}.${around.variant.name}`;
    const fault = attributeFault(element, one, around);
    if (fault) return [[one, told(fault[0], path, fault[1])]];
    const message = `expected a name that tells nothing, got ${one.name}=${JSON.stringify(one.value)}`;
    return tells(one, around) ? [[one, told('telling-name', path, message, 'warning')]] : [];
  });

/** Everything that a variant does beyond being shown. */
export const leaksOf = (around: Around): readonly Placed[] =>
  around.variant.elements.flatMap((element) => {
    const path = `${around.variant.slot}.${around.variant.name}`;
    const fault = elementFault(element);
    if (fault) return [{ ...told(fault[0], path, fault[1]), ...placeOf(element) }];
    return attributeFaults(element, around).map(([{ prefix, name }, finding]) => ({
      ...finding,
      ...placeOf(element, prefix ? `${prefix}:${name}` : name),
    }));
  });
