/** Rule `missing-variant`: the slots and variants of the config, compared with those of pages and of code. */
import type { Config } from '@tactful/core';
import type { Experience } from '@tactful/rules';
import { nearest } from '@tactful/rules/internal';
import type { SlotPlace } from '../code/slot-place.ts';
import { usesVariant, variantKey, variantsOf } from './experience-variants.ts';
import { errorIssue, type RuleIssue, warningIssue } from './issue.ts';
import type { Page } from './read-page.ts';

interface KnownNames {
  /** The slots of the pages. */
  readonly inPages: ReadonlySet<string>;
  /** Slots of the pages that no experience names: what a misspelled name may have meant. */
  readonly unusedInPages: readonly string[];
  /** The slots of the code. */
  readonly inCode: ReadonlySet<string>;
  /** True if the code has slots, and names each of them. */
  readonly isEachInCodeNamed: boolean;
  /** Slots of the code of which only running it shows all variants. */
  readonly open: ReadonlySet<string>;
  readonly variants: ReadonlySet<string>;
}

const namesIn = (config: Config, pages: readonly Page[], places: readonly SlotPlace[]): KnownNames => {
  const inPages = new Set(pages.flatMap((page) => page.slots.map(({ name }) => name)));
  const used = new Set(config.experiences.map(({ slot }) => slot));
  const named = places.flatMap(({ slot, ...rest }) => (slot === undefined ? [] : [{ slot, ...rest }]));
  return {
    inPages,
    unusedInPages: [...inPages].filter((name) => !used.has(name)),
    inCode: new Set(named.map(({ slot }) => slot)),
    isEachInCodeNamed: named.length > 0 && named.length === places.length,
    open: new Set(named.filter(({ isComplete }) => !isComplete).map(({ slot }) => slot)),
    variants: new Set([
      ...pages.flatMap((page) => page.variants.map(({ slot, name }) => variantKey(slot, name))),
      ...named.flatMap(({ slot, variants }) => variants.map((name) => variantKey(slot, name))),
    ]),
  };
};

const withoutNumbers = (name: string): string => name.replace(/\d+/g, '');

/** The page with this slot may not have been passed: only a probable typing error is reported. */
const checkSpelling = (slot: string, path: string, known: KnownNames): readonly RuleIssue[] => {
  const messageFor = (suggestion: string) =>
    `unknown slot ${JSON.stringify(slot)}; did you mean "${suggestion}"?`;
  const unused = nearest(slot, known.unusedInPages);
  if (unused !== undefined) return [errorIssue('missing-variant', path, messageFor(unused))];
  // Another experience has the right name. Slots with numbers, as "row-1" and "row-2", are often on different pages.
  const others = [...known.inPages].filter((name) => withoutNumbers(name) !== withoutNumbers(slot));
  const used = nearest(slot, others);
  return used === undefined ? [] : [warningIssue('missing-variant', path, messageFor(used))];
};

const checkUnknownSlot = (slot: string, path: string, known: KnownNames): readonly RuleIssue[] => {
  const misspelled = checkSpelling(slot, path, known);
  if (misspelled.length || !known.isEachInCodeNamed) return misspelled;
  const message = `neither the pages nor the code that were checked have the slot ${JSON.stringify(slot)}`;
  return [warningIssue('missing-variant', path, message)];
};

const describeMissing = (slot: string, variant: string, { inCode }: KnownNames): string =>
  inCode.has(slot)
    ? `the code of slot "${slot}" has no variant ${JSON.stringify(variant)}`
    : `slot "${slot}" has no <template data-tactful-variant=${JSON.stringify(variant)}>`;

const checkSlot = (experience: Experience, path: string, known: KnownNames): readonly RuleIssue[] => {
  const { slot, action, experiment } = experience;
  if (action === 'layout') return [];
  if (!known.inPages.has(slot) && !known.inCode.has(slot))
    return checkUnknownSlot(slot, `${path}.slot`, known);
  if (!usesVariant(experience) || known.open.has(slot)) return [];
  const place = `${path}.${experiment ? 'experiment.variants' : 'variant'}`;
  return variantsOf(experience)
    .filter((variant) => !known.variants.has(variantKey(slot, variant)))
    .map((variant) => errorIssue('missing-variant', place, describeMissing(slot, variant, known)));
};

/** The pages, and the places in the code of an app. */
interface SlotSources {
  readonly pages: readonly Page[];
  readonly places: readonly SlotPlace[];
}

/** Checks that the slots and variants of the config exist. Without pages and code, nothing is known about them. */
export const checkSlots = (config: Config, { pages, places }: SlotSources): readonly RuleIssue[] => {
  if (!pages.length && !places.length) return [];
  const known = namesIn(config, pages, places);
  return config.experiences.flatMap((experience, index) =>
    checkSlot(experience, `experiences[${index}]`, known),
  );
};
