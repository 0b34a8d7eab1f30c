/** Owns the refusal of variants that would tell the network which of them was placed, or run code. */
import { FETCHES, LOADS, LOADS_WITHIN, RUNS } from '@tactful/core';
import { all, quietly, root } from '../read.ts';
import { brings, type Experience, variantIn } from './find.ts';

/**
 * Price, credit and availability are not presentation. The others load or run something, submit, or begin to do so
 * when they are placed. Scripts are refused, not stripped: half a variant is none.
 */
const PRICES = '[itemprop*=price i],[itemprop=availability],[itemtype*=Offer],[property*=price]';
const ELEMENTS = `${RUNS},${FETCHES},[attributeName*=href i],:not(:defined)`;

/** Where the page links to: a thousand slots ask for the same addresses. */
let links: readonly (string | undefined)[] | undefined;

/** Looks at the page's links anew when they are next asked for. */
export const readAgain = (): void => {
  links = undefined;
};

/** True if the page shows the picture, or links to the address, whatever the profile. */
function isOnPage(address: string | undefined, isLink: boolean): boolean {
  if (!isLink)
    return all<HTMLImageElement>('img').some(
      ({ currentSrc, naturalWidth }) => naturalWidth && currentSrc === address,
    );
  links ??= all<HTMLAnchorElement>('a[href]').map(({ href }) => href);
  return links.includes(address);
}

/** What in the content would leak or run; '' if it is only shown. */
function offence(content: ParentNode, mayDisclose: boolean | undefined): string {
  for (const element of all(`${ELEMENTS},${PRICES}`, content)) return element.localName;
  for (const element of all('*', content)) {
    for (const { name, value } of element.attributes) {
      const isKnown = () => {
        const address = quietly(() => new URL(value, root.baseURI).href);
        const isLink = /^a(rea)?$/.test(element.localName);
        return (
          /^(#|data:image)/.test(value) ||
          (isLink && mayDisclose && /^(https?|mailto|tel):/.test(address ?? '')) ||
          (name !== 'srcset' && isOnPage(address, isLink) && !/^javascript/.test(address ?? ''))
        );
      };
      // Asked last, since drawings have thousands of attributes.
      if (/^on/.test(name) || LOADS_WITHIN.test(value) || (LOADS.test(name) && !isKnown()))
        return `${name}=${value}`;
    }
  }
  return '';
}

/**
 * Looks at every variant that some experience may place in the slot, whoever the visitor is: what is refused, and
 * told to the developer, says nothing about the profile. Links must lead where the page leads everybody, unless the
 * experience `disclosesOnClick`; pictures must be `data:`, inline, or on the page already.
 *
 * @returns The variant and what is wrong with it; '' if the slot may be tailored.
 */
export function faultOf(slot: Element, experiences: readonly Experience[]): string {
  for (const { variant, experiment, disclosesOnClick } of experiences.filter(brings)) {
    if (all(PRICES, slot).length) return 'expected no price, got one';
    for (const name of experiment?.variants ?? [variant]) {
      const template = variantIn(slot, name);
      const wrong = template ? offence(template.content, disclosesOnClick) : name !== null && 'nothing';
      if (wrong) return `${name}: expected what the page has already, got ${wrong}`;
    }
  }
  return '';
}
