/** Rejects variants that would make network traffic depend on the profile. */
import type { Config, Tactful, Winner } from '@tactful/core';
import { attributeUse } from '@tactful/core/internal';
import {
  createAttributeCheck,
  isLoadedOutside,
  rejectedSlotsOf,
  unsafePartOfElements,
  variantElements,
} from '@tactful/element/internal';
import { type Children, useBeforePaint, useRef, useState } from '#framework';
import type { Reference } from './exposure.ts';
import { useTactfulContext } from './provider.tsx';
import { unsafePartOf } from './unsafe-parts.ts';

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
  unsafePartOf(standard, (element, name, value) => {
    if (attributeUse(element, name, value) === 'image') loaded.add(value);
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
  const rendered = variantElements(slot.element.current, slot.separator.current, action);
  // The widget's own element, which has no code of the page.
  const own = rendered.filter(({ localName }) => localName !== 'tactful-why');
  const part = unsafePartOfElements(own, check);
  return part && `A component was rejected: the page lacks ${part}.`;
}

/** Returns whether the slot may show its variants, and a check for one that is rendered. */
export function useVariantSafety(slot: SlotContent): {
  readonly isSafe: boolean;
  checkRendered(shown: Winner | undefined): void;
} {
  const { tactful, onIssue } = useTactfulContext();
  const [, rerender] = useState<unknown>();
  const rejected = tactful && rejectedSlotsOf(tactful);
  const isRejected = rejected?.has(slot.name);
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
    // Strict mode runs effects twice.
    if (!message || !rejected || rejected.has(slot.name)) return;
    rejected.add(slot.name);
    onIssue?.({ severity: 'error', path: `slots.${slot.name}`, message });
    rerender({});
  };
  useBeforePaint(() => reject(issue));
  return {
    isSafe: !isRejected && !issue,
    checkRendered: (shown) => shown && reject(findUnsafeElement(slot, shown)),
  };
}
