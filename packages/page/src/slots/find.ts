/** Owns what a slot is in the markup: its name, its variants, and when it may be touched. */
import type { Config } from '@tactful/core';
import { all, attribute, mark } from '../read.ts';

/** Every slot, and those of one name. A form is none: its fields hide its methods. */
export const SLOTS = '[data-tactful-slot]:not(form),tactful-slot';
export const slotsNamed = (name: string): string =>
  ['[data-tactful-slot=', 'tactful-slot[name='].map((start) => `${start}"${CSS.escape(name)}"]`).join();

export const nameOf = (element: Element): string | undefined => mark(element, 'slot') ?? attribute(element, 'name');

/** The merchant's markup of a variant: a template that is a child of the slot. */
export const variantIn = (slot: Element, variant: string | undefined): HTMLTemplateElement | undefined =>
  all<HTMLTemplateElement>(':scope>template', slot).find((template) => mark(template, 'variant') === variant);

export type Experience = Config['experiences'][number];

/** The variants that an experience may place; empty for those that place none. */
export const variantsOf = ({ variant, experiment }: Experience): readonly (string | null | undefined)[] =>
  experiment?.variants ?? [variant];

/** True for one that waits until its slot is in view. */
export const isAwaited = ({ trigger = [] }: Experience): boolean => [trigger].flat().includes('visible');

/** True for one that may change what stands in its slot as soon as the page is shown. */
export const startsAtLoad = ({ trigger = 'load', action = 'replace' }: Experience): boolean =>
  !/^(layout|message)$/.test(action) &&
  [trigger].flat().some((name) => /^(load|return|cart|purchase|hours)$/.test(String(name)));

/** True for actions that bring markup into the slot, and not only order what is there. */
export const brings = ({ action = 'replace' }: Experience): boolean =>
  /^(replace|before|after|message)$/.test(action);

/** True for actions that move articles. */
export const orders = ({ action = 'replace' }: Experience): boolean => /^(rank|suppress|shortcuts)$/.test(action);
