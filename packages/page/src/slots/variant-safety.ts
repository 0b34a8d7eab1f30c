/** Rejects variants that would make network traffic depend on the profile, or that run code. */
import {
  EXECUTABLE_ELEMENTS,
  LOADING_ATTRIBUTES,
  LOADING_ELEMENTS,
  LOADING_VALUES,
} from '@tactful/core/internal';
import type { Experience } from '@tactful/rules';
import { ignoreErrors, queryAll } from '../dom.ts';
import { insertsVariant } from './action-effects.ts';
import { variantIn } from './find-slots.ts';
import { isLinked, isLoadedImage, resolveAddress } from './page-addresses.ts';

/** Marked-up prices, credit and availability: they must be the same for everybody. */
const PRICES = '[itemprop*=price i],[itemprop=availability],[itemtype*=Offer],[property*=price]';
const ELEMENTS = `${EXECUTABLE_ELEMENTS},${LOADING_ELEMENTS}`;
/** Scripts are rejected, not stripped: a part of a variant is not what the merchant wrote. */
const FORBIDDEN = `${ELEMENTS},[attributeName*=href i],:not(:defined),${PRICES}`;
/**
 * Matches markup that may contain anything unsafe except a plain `href` or `src`. Searching text is faster than visiting
 * a thousand elements.
 */
const UNUSUAL = RegExp(
  `<(${ELEMENTS.replaceAll(',', '|')}|[^\\s>]*-)|attributeName|itemprop|itemtype|property|url\\((?!#)|image-set|\\\\|\\s(on[^\\s=]*|poster|background|data|pin.|is)=|\\S(src|href)|(src|href)[^=\\s]|action`,
  'i',
);
/** Elements whose `href` is followed by a click and requests nothing before. */
const LINK_ELEMENTS: readonly string[] = ['a', 'area'];
/** Elements that may have a shadow root, besides custom elements. */
const SHADOW_HOSTS = new Set(
  'article aside blockquote div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/** A requirement of a variant on the page. */
export interface Requirement {
  /** The message of the issue that is reported if the page does not meet the requirement. */
  readonly message: string;
  /** The address of a link or an image, as it is written. Absent: no page can meet the requirement. */
  readonly address?: string;
  readonly isLink?: boolean;
}

/**
 * Looks for a shadow root that the markup of a variant declares. If it is clonable it is placed with the variant, and
 * loads what it contains; the content of a closed one cannot be checked.
 *
 * @returns The issue; `undefined` if there is no shadow root.
 */
export function findShadowRoot(slot: Element, variant: string | undefined): string | undefined {
  const template = variantIn(slot, variant);
  const hosts = template
    ? queryAll('*', template.content).filter(
        ({ localName }) => localName.includes('-') || SHADOW_HOSTS.has(localName),
      )
    : [];
  const hasShadowRoot = (element: Element): boolean => {
    // Cloning an element of a template gives an element.
    const clone = element.cloneNode() as Element;
    // An element with a closed shadow root shows none, but cannot get another one.
    return !!clone.shadowRoot || !ignoreErrors(() => clone.attachShadow({ mode: 'open' }));
  };
  return hosts.some(hasShadowRoot)
    ? `Variant "${variant}" was rejected: it contains a shadow root.`
    : undefined;
}

/** True if the page shows the image, or links to the address, for every visitor. */
export function isMet({ address, isLink }: Requirement): boolean {
  if (address === undefined) return false;
  return isLink ? isLinked(address) : isLoadedImage(address);
}

/** Returns the requirement of an attribute; `undefined` if the attribute is only displayed. */
function attributeRequirement(
  element: Element,
  name: string,
  mayDisclose: boolean | undefined,
): Requirement | undefined {
  const value = element.getAttribute(name) ?? '';
  const unsafe = { message: `it contains ${name}="${value}", which is not allowed in variants.` };
  if (name.startsWith('on') || LOADING_VALUES.test(value)) return unsafe;
  if (!LOADING_ATTRIBUTES.test(name) || /^(#|data:image)/.test(value)) return undefined;
  const address = resolveAddress(value);
  if (name === 'srcset' || !address || address.startsWith('javascript:')) return unsafe;
  if (!LINK_ELEMENTS.includes(element.localName))
    return {
      message: `it loads ${value}, which the page does not load for everyone. Show the image elsewhere on the page, or inline it.`,
      address: value,
    };
  if (mayDisclose && /^(https?|mailto|tel):/.test(address)) return undefined;
  return {
    message: `it links to ${value}, which the page does not link to for everyone. Set \`disclosesOnClick\`, or add the link.`,
    address: value,
    isLink: true,
  };
}

/** Returns the requirements of the content of a variant. */
function templateRequirements(
  template: HTMLTemplateElement,
  mayDisclose: boolean | undefined,
): Requirement[] {
  const { content } = template;
  // `getHTML` is faster, but older browsers do not have it.
  const isUnusual = UNUSUAL.test(template.getHTML?.() ?? new XMLSerializer().serializeToString(content));
  const [forbidden] = isUnusual ? queryAll(FORBIDDEN, content) : [];
  if (forbidden)
    return [{ message: `it contains <${forbidden.localName}>, which is not allowed in variants.` }];
  return queryAll(isUnusual ? '*' : '[href],[src]', content).flatMap((element) =>
    element.getAttributeNames().flatMap((name) => attributeRequirement(element, name, mayDisclose) ?? []),
  );
}

/** Returns the requirements of one variant of a slot. `null` is the standard content of an experiment, which requires nothing. */
function variantRequirements(
  slot: Element,
  variant: string | null | undefined,
  mayDisclose: boolean | undefined,
): Requirement[] {
  if (variant === null) return [];
  const template = variantIn(slot, variant);
  const requirements = template
    ? templateRequirements(template, mayDisclose)
    : [{ message: 'the slot contains no template of that name.' }];
  return requirements.map((requirement) => ({
    ...requirement,
    message: `Variant "${variant}" was rejected: ${requirement.message}`,
  }));
}

/**
 * Returns what the variants of a slot require of the page, so that the slot may be personalized.
 *
 * Every variant that some experience may place is checked, for every visitor, so that the result and the reported
 * issues do not depend on the profile. Links must lead where the page links to for everyone, unless the experience
 * `disclosesOnClick`; images must be inline or on the page already.
 */
export function requirementsOf(slot: Element, experiences: readonly Experience[]): readonly Requirement[] {
  const inserting = experiences.filter(insertsVariant);
  if (inserting.length && slot.querySelector(PRICES))
    return [
      {
        message:
          'The slot contains a marked-up price, so its content cannot be replaced. Reordering is allowed.',
      },
    ];
  return inserting.flatMap(({ variant, experiment, disclosesOnClick }) =>
    (experiment?.variants ?? [variant]).flatMap((name) => variantRequirements(slot, name, disclosesOnClick)),
  );
}
