/** Rules `missing-variant` and `unused-variant`, and the rules for variants, applied to pages. */
import type { Config } from '@tactful/core';
import type { Experience } from '@tactful/rules';
import { nearest } from '@tactful/rules/internal';
import { copyIssues } from './check-copy.ts';
import { checkCoupons } from './check-coupons.ts';
import { checkTraffic } from './check-traffic.ts';
import { checkVariant, findPrice, type PageIssue, type VariantUse } from './check-variants.ts';
import { errorIssue, type RuleIssue, warningIssue } from './issue.ts';
import { type Page, readPage, type Variant } from './read-page.ts';

/** The issues of the pages, and those of the config that the pages show. */
export interface PageCheck {
  readonly inConfig: readonly RuleIssue[];
  /** By the page's file. */
  readonly inPages: ReadonlyMap<string, readonly PageIssue[]>;
}

const VARIANT_ACTIONS: readonly string[] = ['replace', 'before', 'after', 'message'];

/** True if the experience puts a variant of the page into its slot. */
const usesVariant = ({ action = 'replace' }: Experience): boolean => VARIANT_ACTIONS.includes(action);

const variantsOf = ({ experiment, variant }: Experience): readonly string[] =>
  (experiment?.variants ?? [variant]).flatMap((name) => name ?? []);

const keyOf = (slot: string, variant: string): string => JSON.stringify([slot, variant]);

type Uses = ReadonlyMap<string, VariantUse>;

const usesOf = (config: Config): Uses => {
  const uses = new Map<string, VariantUse>();
  for (const experience of config.experiences.filter(usesVariant))
    for (const variant of variantsOf(experience)) {
      const key = keyOf(experience.slot, variant);
      const known = uses.get(key);
      uses.set(key, {
        experiences: [...(known?.experiences ?? []), experience.id],
        // As on the page: one experience that does not allow it is enough to reject the link.
        mayDisclose: (known?.mayDisclose ?? true) && !!experience.disclosesOnClick,
      });
    }
  return uses;
};

const checkVariantCopy = (config: Config, variant: Variant): readonly PageIssue[] =>
  copyIssues(config, variant.text).map(({ rule, message, quote }) => {
    const offset = variant.text.toLowerCase().indexOf(quote.toLowerCase());
    return {
      ...errorIssue(rule, `${variant.slot}.${variant.name}`, message),
      ...variant.placeOf(Math.max(0, offset)),
    };
  });

const checkVariants = (config: Config, uses: Uses, page: Page): readonly PageIssue[] =>
  page.variants.flatMap((variant): readonly PageIssue[] => {
    const use = uses.get(keyOf(variant.slot, variant.name));
    if (use) return [...checkVariant({ page, use, variant }), ...checkVariantCopy(config, variant)];
    const message = 'no experience uses this variant';
    return [
      { ...warningIssue('unused-variant', `${variant.slot}.${variant.name}`, message), ...variant.place },
    ];
  });

const checkPrices = (config: Config, page: Page): readonly PageIssue[] => {
  const personalized = new Set(config.experiences.filter(usesVariant).map(({ slot }) => slot));
  return page.slots.flatMap(({ name, elements, place }): readonly PageIssue[] => {
    const price = personalized.has(name) ? findPrice(elements) : undefined;
    if (!price) return [];
    const message = `<${price.tagName}> contains a price; a personalized slot must not`;
    return [{ ...errorIssue('price', name, message), ...place }];
  });
};

interface KnownNames {
  readonly slots: ReadonlySet<string>;
  readonly variants: ReadonlySet<string>;
  /** Slots of the pages that no experience names: what a misspelled name may have meant. */
  readonly unusedSlots: readonly string[];
}

const namesIn = (config: Config, pages: readonly Page[]): KnownNames => {
  const slots = new Set(pages.flatMap((page) => page.slots.map(({ name }) => name)));
  const variants = new Set(pages.flatMap((page) => page.variants.map(({ slot, name }) => keyOf(slot, name))));
  const used = new Set(config.experiences.map(({ slot }) => slot));
  return { slots, variants, unusedSlots: [...slots].filter((name) => !used.has(name)) };
};

const withoutNumbers = (name: string): string => name.replace(/\d+/g, '');

/** The page with this slot may not have been passed: only a probable typing error is reported. */
const checkUnknownSlot = (slot: string, path: string, known: KnownNames): readonly RuleIssue[] => {
  const messageFor = (suggestion: string) =>
    `unknown slot ${JSON.stringify(slot)}; did you mean "${suggestion}"?`;
  const unused = nearest(slot, known.unusedSlots);
  if (unused !== undefined) return [errorIssue('missing-variant', path, messageFor(unused))];
  // Another experience has the right name. Slots with numbers, as "row-1" and "row-2", are often on different pages.
  const others = [...known.slots].filter((name) => withoutNumbers(name) !== withoutNumbers(slot));
  const used = nearest(slot, others);
  return used === undefined ? [] : [warningIssue('missing-variant', path, messageFor(used))];
};

const checkSlot = (experience: Experience, path: string, known: KnownNames): readonly RuleIssue[] => {
  const { slot, action, experiment } = experience;
  if (action === 'layout') return [];
  if (!known.slots.has(slot)) return checkUnknownSlot(slot, `${path}.slot`, known);
  return (usesVariant(experience) ? variantsOf(experience) : [])
    .filter((variant) => !known.variants.has(keyOf(slot, variant)))
    .map((variant) => {
      const template = `<template data-tactful-variant=${JSON.stringify(variant)}>`;
      const message = `slot "${slot}" has no ${template}`;
      return errorIssue(
        'missing-variant',
        `${path}.${experiment ? 'experiment.variants' : 'variant'}`,
        message,
      );
    });
};

/** Checks pages, given as texts by file, against the config. */
export const checkPages = (config: Config, texts: ReadonlyMap<string, string>): PageCheck => {
  const uses = usesOf(config);
  const pages = new Map([...texts].map(([file, text]) => [file, readPage(text)]));
  const known = namesIn(config, [...pages.values()]);
  return {
    inConfig: pages.size
      ? config.experiences.flatMap((experience, index) =>
          checkSlot(experience, `experiences[${index}]`, known),
        )
      : [],
    inPages: new Map(
      [...pages].map(([file, page]) => [
        file,
        [
          ...checkPrices(config, page),
          ...checkCoupons(config, page),
          ...checkTraffic(config, page),
          ...checkVariants(config, uses, page),
        ],
      ]),
    ),
  };
};
