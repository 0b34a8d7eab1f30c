/** Owns the refusal of slots whose variants would tell the network which of them was placed, or run code. */
import type { Fault } from '@tactful/core';
import { all, root } from '../read.ts';
import { brings, type Experience, variantIn, variantsOf } from './find.ts';

// Elements that load or run something, submit, or begin to do so when they are placed; custom ones run the
// page's code. Scripts in a clone would run: they are refused, not stripped, since half a variant is none.
const ELEMENTS =
  'script,style,link,meta,base,form,iframe,frame,object,embed,video,audio,source,[attributeName*=href i],:not(:defined)';
// Price, credit and availability are not presentation.
const PRICES = '[itemprop~=price],[itemprop~=lowPrice],[itemprop~=availability],[itemtype*=Offer],[property*=price]';
// The last one reports clicks.
const LOADS = /src|href|action|^(poster|background|data|pin.)$/;
const LOADS_WITHIN = /url\(\s*['"]?(?!['"\s#]|data:)|image-set|\\/i;

const absolute = (address: string): string => {
  try {
    return new URL(address, root.baseURI).href;
  } catch {
    return 'javascript:'; // what cannot be read as an address is refused like one that runs
  }
};

/** True for an address that the page links to, or shows, whatever the profile. */
const isOnPage = (address: string, isLink: boolean): boolean =>
  isLink
    ? all<HTMLAnchorElement>('a[href]').some((link) => link.href === address)
    : all<HTMLImageElement>('img').some((image) => image.currentSrc === address && image.naturalWidth > 0);

/** What in the content would leak or run; nothing if it is only shown. */
function offence(content: ParentNode, mayDisclose: boolean): string | undefined {
  const [refused] = all(`${ELEMENTS},${PRICES}`, content);
  if (refused) return `<${refused.localName}>`;
  for (const element of all('*', content)) {
    for (const { name, value } of element.attributes) {
      if (/^on/.test(name) || LOADS_WITHIN.test(value)) return `${name}="${value}"`;
      if (!LOADS.test(name) || /^(#|data:image)/.test(value)) continue;
      const address = absolute(value);
      const isLink = /^a(rea)?$/.test(element.localName) && name.endsWith('href');
      const isSafe = isLink && mayDisclose && /^(https?|mailto|tel):/.test(address);
      if (!isSafe && (/^javascript:/.test(address) || name === 'srcset' || !isOnPage(address, isLink)))
        return `${name}="${value}"`;
    }
  }
  return undefined;
}

/** A slot and what may be placed there. */
interface Place {
  readonly slot: string;
  readonly element: Element;
  readonly experiences: readonly Experience[];
}

/**
 * Looks at every variant that some experience may place in this slot, whoever the visitor is: what is refused, and
 * told to the developer, says nothing about the profile. Links must lead where the page leads everybody, unless
 * the experience `disclosesOnClick`; pictures must be `data:`, inline, or on the page already.
 *
 * @returns Why the slot stays generic; nothing if it may be tailored.
 */
export function faultOf({ slot: name, element: slot, experiences }: Place): Fault | undefined {
  for (const experience of experiences.filter(brings)) {
    if (all(PRICES, slot).length) return { path: `slots.${name}`, message: 'expected no marked-up price, got one' };
    for (const variant of variantsOf(experience)) {
      if (variant === null) continue;
      const template = variantIn(slot, variant);
      const found = template ? offence(template.content, !!experience.disclosesOnClick) : 'nothing';
      if (found)
        return {
          path: `slots.${name}.${variant ?? ''}`,
          message: template
            ? `expected only what is on the page already, got ${found}`
            : 'expected a <template>, got nothing',
        };
    }
  }
  return undefined;
}
