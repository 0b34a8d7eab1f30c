/** Rejects variants that would make network traffic depend on the profile, or that run code. */
import { attributeUse, VARIANT_ELEMENTS } from '@tactful/core/internal';
import type { Experience } from '@tactful/rules';
import { ignoreErrors, queryAll } from '../dom.ts';
import { isBlank, variantIn } from './find-slots.ts';
import { insertsVariant } from './inserts-variant.ts';
import { isLinked, isLoadedImage, resolveAddress } from './page-addresses.ts';
import type { Requirement } from './requirement.ts';
import { slotRequirements } from './slot-safety.ts';

export { isMet, type Requirement } from './requirement.ts';

/** Marked-up prices, credit and availability: they must be the same for everybody. */
const PRICES = '[itemprop*=price i],[itemprop=availability],[itemtype*=Offer],[property*=price]';
/** Elements that may have a shadow root. */
const SHADOW_HOSTS = 'article,aside,blockquote,div,footer,h1,h2,h3,h4,h5,h6,header,main,nav,p,section,span';

/**
 * Looks for a shadow root that the markup of a variant declares. If it is clonable it is placed with the variant, and
 * loads what it contains; the content of a closed one cannot be checked.
 *
 * @returns The issue; `undefined` if there is no shadow root.
 */
export function findShadowRoot(slot: Element, variant: string | undefined): string | undefined {
  const template = variantIn(slot, variant);
  const hosts = template ? queryAll(SHADOW_HOSTS, template.content) : [];
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

/** The slot that is checked, and what its experiences allow. */
interface Checked {
  readonly slot: Element;
  readonly mayDisclose: boolean | undefined;
  readonly onChange: (() => void) | undefined;
}

/** Returns the requirement of a link. */
function linkRequirement(value: string, mayDisclose: boolean | undefined): Requirement | undefined {
  const address = resolveAddress(value);
  if (!address || address.startsWith('javascript:'))
    return { message: `it contains href="${value}", which is not allowed in variants.` };
  if (mayDisclose && /^(https?|mailto|tel):/.test(address)) return undefined;
  return {
    message: `it links to ${value}, which the page does not link to for everyone. Set \`disclosesOnClick\`, or add the link.`,
    isMet: () => isLinked(address),
  };
}

/** Returns the requirement of an image: everyone loads it, in the same way. */
function imageRequirement(image: Element, { onChange }: Checked): Requirement {
  const source = image.getAttribute('src') ?? '';
  const message = `it loads ${source}, which the page does not load for everyone. Show the image elsewhere on the page, or inline it.`;
  if (!source.startsWith('data:image') || image.hasAttribute('srcset'))
    return { message, isMet: () => isLoadedImage(image) };
  // The copy loads the image for everyone alike, so that a policy that forbids it reports that for everyone.
  const copy = document.importNode(image);
  if (!(copy instanceof HTMLImageElement)) return { message };
  if (onChange) for (const type of ['load', 'error']) copy.addEventListener(type, onChange);
  return { message, isMet: () => copy.naturalWidth > 0, isPending: () => !copy.complete };
}

/** Returns the requirements of an element of a variant. */
function elementRequirements(element: Element, checked: Checked): (Requirement | undefined)[] {
  const { slot, mayDisclose } = checked;
  const { localName } = element;
  // A button in a form of the page would submit it, or change which button does.
  if (!VARIANT_ELEMENTS.has(localName) || (localName === 'button' && slot.closest('form')))
    return [{ message: `it contains <${localName}>, which is not allowed in variants.` }];
  const requirements = element.getAttributeNames().map((name): Requirement | undefined => {
    const value = element.getAttribute(name) ?? '';
    const use = attributeUse(localName, name, value);
    if (use === 'refused')
      return { message: `it contains ${name}="${value}", which is not allowed in variants.` };
    return use === 'link' ? linkRequirement(value, mayDisclose) : undefined;
  });
  return localName === 'img' ? [...requirements, imageRequirement(element, checked)] : requirements;
}

/** Returns the requirements of one variant of a slot. `null` is the standard content of an experiment, which requires nothing. */
function variantRequirements(variant: string | null | undefined, checked: Checked): Requirement[] {
  if (variant === null) return [];
  const template = variantIn(checked.slot, variant);
  const missing = template
    ? 'its template is empty. Put its content into the template.'
    : 'the slot contains no template of that name.';
  const requirements =
    template && !isBlank(template.content)
      ? queryAll('*', template.content).flatMap((element) => elementRequirements(element, checked))
      : [{ message: missing }];
  return requirements.flatMap((requirement) =>
    requirement
      ? { ...requirement, message: `Variant "${variant}" was rejected: ${requirement.message}` }
      : [],
  );
}

/**
 * Returns what the slot and its variants require of the page, so that the slot may be personalized.
 *
 * Every variant that some experience may place is checked, for every visitor, so that the result and the reported
 * issues do not depend on the profile. Links must lead where the page links to for everyone, unless the experience
 * `disclosesOnClick`; images must be inline or on the page already.
 *
 * @param onChange - Called when a requirement may have been met meanwhile.
 */
export function requirementsOf(
  slot: Element,
  experiences: readonly Experience[],
  onChange?: () => void,
): readonly Requirement[] {
  const inserting = experiences.filter(insertsVariant);
  if (inserting.length && slot.querySelector(PRICES))
    return [
      {
        message:
          'The slot contains a marked-up price, so its content cannot be replaced. Reordering is allowed.',
      },
    ];
  const ofVariants = inserting.flatMap(({ variant, experiment, disclosesOnClick }) =>
    (experiment?.variants ?? [variant]).flatMap((name) =>
      variantRequirements(name, { slot, mayDisclose: disclosesOnClick, onChange }),
    ),
  );
  return [...ofVariants, ...slotRequirements(slot, experiences)];
}
