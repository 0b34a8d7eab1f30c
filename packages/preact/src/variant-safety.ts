/** Rejects variants that would make network traffic depend on the profile. */
import type { Config, Tactful, Winner } from '@tactful/core';
import {
  EXECUTABLE_ELEMENTS,
  LOADING_ATTRIBUTES,
  LOADING_ELEMENTS,
  LOADING_VALUES,
} from '@tactful/core/internal';
import { type Children, useBeforePaint, useRef, useState } from '#framework';
import type { Reference } from './exposure.ts';
import { oncePerTactful } from './once-per-tactful.ts';
import { useTactfulContext } from './provider.tsx';
import { isLoadedOutside, resolveUrl, variantElements } from './slot-element.ts';

const FORBIDDEN_ELEMENTS = `${EXECUTABLE_ELEMENTS},${LOADING_ELEMENTS}`.split(',');
/** Both frameworks spell some attributes in camel case: `xlinkHref`, `srcSet`. */
const isLoadingAttribute = (name: string): boolean => LOADING_ATTRIBUTES.test(name.toLowerCase());

/** Returns the part of an attribute that is unsafe, as `name=value`; '' if it is safe. */
type AttributeCheck = (element: string, name: string, value: string) => string;

/** @param mayDisclose - True where a click may disclose the variant to another origin. */
const createAttributeCheck =
  (isKnown: (address: string) => boolean, mayDisclose: boolean | undefined): AttributeCheck =>
  (element, name, value) => {
    const isSafeAddress = () => {
      if (/^(#|data:image)/.test(value)) return true;
      if (!/^a(rea)?$/.test(element)) return isKnown(value);
      const address = resolveUrl(value);
      // Addresses of mail and telephone open another program and cause no request.
      const isAllowed = mayDisclose ? /^(https?|mailto|tel)/ : /^(mailto|tel)/;
      return address?.origin === origin || isAllowed.test(address?.protocol ?? '');
    };
    const isUnsafe =
      /^on/.test(name) || LOADING_VALUES.test(value) || (isLoadingAttribute(name) && !isSafeAddress());
    return isUnsafe ? `${name}=${value}` : '';
  };

/** The properties that nodes of Preact and React have in common. */
interface VirtualNode {
  readonly type?: unknown;
  readonly props?: { readonly [name: string]: unknown };
}

/** Checks the properties of one element that is not rendered yet. */
function unsafeProperty(
  type: string,
  props: { readonly [name: string]: unknown },
  check: AttributeCheck,
): string {
  for (const [name, value] of Object.entries(props)) {
    if (name === 'children') continue;
    // Markup as text cannot be checked.
    if (name.startsWith('dangerously')) return name;
    const text = name === 'style' && value ? Object.values(value).join(' ') : value;
    const found = typeof text === 'string' && check(type, name, text);
    if (found) return found;
  }
  return '';
}

/** Returns the first unsafe part of content that is not rendered yet. Components are checked after they are rendered. */
function unsafePartOf(content: unknown, check: AttributeCheck): string {
  if (Array.isArray(content)) {
    for (const child of content) {
      const found = unsafePartOf(child, check);
      if (found) return found;
    }
    return '';
  }
  if (!content || typeof content !== 'object') return '';
  // Content that is neither a list nor a primitive is a node of the framework.
  const { type, props = {} } = content as VirtualNode;
  if (typeof type === 'string') {
    const found = FORBIDDEN_ELEMENTS.includes(type) ? type : unsafeProperty(type, props, check);
    if (found) return found;
  }
  return unsafePartOf(props.children, check);
}

/** A slot and the content that it may show. */
export interface SlotContent {
  readonly name: string;
  readonly variants: { readonly [variant: string]: unknown };
  readonly standard: Children;
  readonly element: Reference<Element>;
  /** Divides the variant from the standard content, where both are shown. */
  readonly separator: Reference<Element>;
}

/** Returns a test for addresses that the standard content, or the page outside of the slot, loads for everybody. */
function knownAddresses({ standard, element }: SlotContent): (address: string) => boolean {
  const loaded = new Set<string>();
  unsafePartOf(standard, (_, name, value) => {
    if (isLoadingAttribute(name)) loaded.add(value);
    return '';
  });
  return (address) => loaded.has(address) || isLoadedOutside(element.current, address);
}

/** Checks every variant that the config may show, before any is rendered, so that the result is the same for everybody. */
function findUnsafeVariant(slot: SlotContent, experiences: Config['experiences']): string {
  const isKnown = knownAddresses(slot);
  for (const experience of experiences) {
    if (experience.slot !== slot.name) continue;
    const check = createAttributeCheck(isKnown, experience.disclosesOnClick);
    for (const name of experience.experiment?.variants ?? [experience.variant]) {
      const part = name != null && unsafePartOf(slot.variants[name], check);
      if (part) return `Variant "${name}" was rejected: the page lacks ${part}.`;
    }
  }
  return '';
}

/** Checks what a component rendered. Its requests have been made by then, but it is not rendered again. */
function findUnsafeElement(slot: SlotContent, { action, experience }: Winner): string {
  const check = createAttributeCheck(knownAddresses(slot), experience.disclosesOnClick);
  for (const { localName, attributes } of variantElements(
    slot.element.current,
    slot.separator.current,
    action,
  )) {
    const part = FORBIDDEN_ELEMENTS.includes(localName)
      ? localName
      : [...attributes].map(({ name, value }) => check(localName, name, value)).find(Boolean);
    if (part) return `A component was rejected: the page lacks ${part}.`;
  }
  return '';
}

/** Slots that stay standard as long as the Tactful object exists: no component causes a second request. */
const rejectedSlotsOf = oncePerTactful(() => new Set<string>());

/** Returns whether the slot may show its variants, and a check for one that is rendered. */
export function useVariantSafety(slot: SlotContent): {
  readonly isSafe: boolean;
  checkRendered(shown: Winner | undefined): void;
} {
  const { tactful, onIssue } = useTactfulContext();
  const [, rerender] = useState<unknown>();
  const isRejected = tactful && rejectedSlotsOf(tactful).has(slot.name);
  // Checked once for each slot: rendering twice before mounting, as in strict mode, must give the same result.
  const checked = useRef<{ readonly tactful: Tactful; readonly name: string; readonly issue: string }>(null);
  if (tactful && (checked.current?.tactful !== tactful || checked.current.name !== slot.name))
    checked.current = {
      tactful,
      name: slot.name,
      issue: findUnsafeVariant(slot, tactful.config.experiences),
    };
  const issue = isRejected ? '' : (checked.current?.issue ?? '');
  const reject = (message: string) => {
    if (!tactful || !message) return;
    rejectedSlotsOf(tactful).add(slot.name);
    onIssue?.({ severity: 'error', path: `slots.${slot.name}`, message });
    rerender({});
  };
  useBeforePaint(() => reject(issue));
  return {
    isSafe: !isRejected && !issue,
    checkRendered: (shown) => shown && reject(findUnsafeElement(slot, shown)),
  };
}
