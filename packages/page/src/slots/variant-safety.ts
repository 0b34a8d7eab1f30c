/** Owns the refusal of variants that would tell the network which of them was placed, or run code. */
import { EXECUTABLE_ELEMENTS, LOADING_ATTRIBUTES, LOADING_ELEMENTS, LOADING_VALUES } from '@tactful/core';
import { ignoreErrors, queryAll, root } from '../dom.ts';
import { brings, type Experience, variantIn } from './find-slots.ts';

/**
 * Price, credit and availability are not presentation. The others load or run something, submit, or begin to do so
 * when they are placed. Scripts are refused, not stripped: half a variant is none.
 */
const PRICES = '[itemprop*=price i],[itemprop=availability],[itemtype*=Offer],[property*=price]';
const ELEMENTS = `${EXECUTABLE_ELEMENTS},${LOADING_ELEMENTS}`;
const REFUSED = `${ELEMENTS},[attributeName*=href i],:not(:defined),${PRICES}`;
/**
 * What looks like any of these, but for a simple `href` or `src`, in markup that is written out: a text is looked
 * through faster than a thousand elements.
 */
const UNUSUAL = RegExp(
  `<(${ELEMENTS.replaceAll(',', '|')}|[^\\s>]*-)|attributeName|itemprop|itemtype|property|url\\((?!#)|image-set|\\\\|\\s(on[^\\s=]*|poster|background|data|pin.|is)=|\\S(src|href)|(src|href)[^=\\s]|action`,
  'i',
);

/** What a variant asks of the page. */
export interface Requirement {
  /** What the developer is told where the page does not have it. */
  readonly message: string;
  /** The address as it is written, of a link or a picture. Absent: no page can have it. */
  readonly value?: string;
  readonly isLink?: boolean;
}

/** Addresses as they are written → whole ones: a thousand slots ask for the same. */
const addresses = new Map<string, string>();
/** Where the page links to. */
let links: ReadonlySet<string> | undefined;

/** Looks at the page's links anew when they are next asked for. */
export const resetPageLinks = (): void => {
  links = undefined;
  addresses.clear();
};

/** The whole address; '' of what is none. */
function addressOf(value: string): string {
  const address = addresses.get(value) ?? ignoreErrors(() => new URL(value, root.baseURI).href) ?? '';
  addresses.set(value, address);
  return address;
}

/** Elements that may have a shadow root. */
const HOSTS = /-|^(article|aside|blockquote|div|footer|h[1-6]|header|main|nav|p|section|span)$/;

/**
 * Looks for a shadow root that the variant's markup declares. It is cloned with it, if it asks for that, and loads
 * what is in it; what is in a closed one cannot be seen. Asked of the one variant that is to be placed.
 *
 * @returns What the developer is told; nothing if there is none.
 */
export function shadowIn(slot: Element, variant: string | undefined): string | undefined {
  const template = variantIn(slot, variant);
  const hosts = template
    ? queryAll('*', template.content).filter(({ localName }) => HOSTS.test(localName))
    : [];
  const isHost = (element: Element): boolean => {
    const clone = element.cloneNode() as Element;
    // Whoever has one, if it is closed, can have no other.
    return !!clone.shadowRoot || !ignoreErrors(() => clone.attachShadow({ mode: 'open' }));
  };
  return hosts.some(isHost) ? `${variant}: expected no shadow root, got one` : undefined;
}

/** True if the page shows the picture, or links to the address, whatever the profile. */
export function isMet({ value, isLink }: Requirement): boolean {
  if (value === undefined) return false;
  const address = addressOf(value);
  if (!isLink)
    return queryAll<HTMLImageElement>('img').some(
      ({ currentSrc, naturalWidth }) => naturalWidth && currentSrc === address,
    );
  links ??= new Set(queryAll('a[href]').map((link) => addressOf(link.getAttribute('href') ?? '')));
  return links.has(address);
}

/** What an attribute asks of the page; nothing if it is only shown. */
function needOf(element: Element, name: string, mayDisclose: boolean | undefined): Requirement | undefined {
  const value = element.getAttribute(name) ?? '';
  const message = `${name}=${value}`;
  if (/^on/.test(name) || LOADING_VALUES.test(value)) return { message };
  if (!LOADING_ATTRIBUTES.test(name) || /^(#|data:image)/.test(value)) return undefined;
  const address = addressOf(value);
  const isLink = /^a(rea)?$/.test(element.localName);
  if (isLink && mayDisclose && /^(https?|mailto|tel):/.test(address)) return undefined;
  return name === 'srcset' || !address || /^javascript/.test(address)
    ? { message }
    : { message, value, isLink };
}

/** What the variant asks of the page. */
function needsOf(template: HTMLTemplateElement, mayDisclose: boolean | undefined): Requirement[] {
  const { content } = template;
  // The first is the faster one, and the younger.
  const isUnusual = UNUSUAL.test(template.getHTML?.() ?? new XMLSerializer().serializeToString(content));
  const [refused] = isUnusual ? queryAll(REFUSED, content) : [];
  if (refused) return [{ message: refused.localName }];
  return queryAll(isUnusual ? '*' : '[href],[src]', content).flatMap((element) =>
    element.getAttributeNames().flatMap((name) => needOf(element, name, mayDisclose) ?? []),
  );
}

/**
 * Looks at every variant that some experience may place in the slot, whoever the visitor is: what is refused, and
 * told to the developer, says nothing about the profile. Links must lead where the page leads everybody, unless the
 * experience `disclosesOnClick`; pictures must be `data:`, inline, or on the page already.
 *
 * @returns What has to be met, so that the slot may be tailored.
 */
export function needsOfAll(slot: Element, experiences: readonly Experience[]): readonly Requirement[] {
  const bringing = experiences.filter(brings);
  if (bringing.length && slot.querySelector(PRICES)) return [{ message: 'expected no price, got one' }];
  return bringing.flatMap(({ variant, experiment, disclosesOnClick }) =>
    (experiment?.variants ?? [variant]).flatMap((name) => {
      const template = variantIn(slot, name);
      const needs = template
        ? needsOf(template, disclosesOnClick)
        : name === null
          ? []
          : [{ message: 'nothing' }];
      return needs.map((need) => ({
        ...need,
        message: `${name}: expected what the page has already, got ${need.message}`,
      }));
    }),
  );
}
