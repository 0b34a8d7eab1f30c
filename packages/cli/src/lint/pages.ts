/** Owns holding pages against a config: each variant is there, is used, is only shown, and says nothing amiss. */
import type { Config } from '@tactful/core';
import { type Experience, nearest } from '@tactful/rules';
import { type Told, told } from '../finding.ts';
import { copyFaults } from './copy.ts';
import { leaksOf, type Placed, priceIn, type Use } from './leaks.ts';
import { type Page, readPage, type Variant } from './markup.ts';

/** What was found in the pages, and in the config because of them. */
export interface PagesChecked {
  readonly inConfig: readonly Told[];
  /** By the page's file. */
  readonly inPages: ReadonlyMap<string, readonly Placed[]>;
}

/** True for what puts a variant of the page into a slot. */
const brings = ({ action = 'replace' }: Experience): boolean =>
  /^(replace|before|after|message)$/.test(action);

const variantsOf = ({ experiment, variant }: Experience): readonly string[] =>
  (experiment?.variants ?? [variant]).flatMap((name) => name ?? []);

const keyOf = (slot: string, variant: string): string => JSON.stringify([slot, variant]);

const usesOf = (config: Config): ReadonlyMap<string, Use> => {
  const uses = new Map<string, Use>();
  for (const experience of config.experiences.filter(brings))
    for (const variant of variantsOf(experience)) {
      const key = keyOf(experience.slot, variant);
      const known = uses.get(key);
      uses.set(key, {
        experiences: [...(known?.experiences ?? []), experience.id],
        // As the page has it: one that may not is enough to refuse.
        mayDisclose: (known?.mayDisclose ?? true) && !!experience.disclosesOnClick,
      });
    }
  return uses;
};

const copyIn = (config: Config, variant: Variant): readonly Placed[] =>
  copyFaults(config, variant.text).map(([rule, message]) => {
    const quoted = /got (".*")$/.exec(message)?.[1];
    const offset = variant.text.toLowerCase().indexOf(String(JSON.parse(quoted ?? '""')).toLowerCase());
    return {
      ...told(rule, `${variant.slot}.${variant.name}`, message),
      ...variant.placeOf(Math.max(0, offset)),
    };
  });

const variantFaults = (config: Config, uses: ReadonlyMap<string, Use>, page: Page, variant: Variant) => {
  const use = uses.get(keyOf(variant.slot, variant.name));
  if (use) return [...leaksOf({ page, use, variant }), ...copyIn(config, variant)];
  const path = `${variant.slot}.${variant.name}`;
  const message = 'expected an experience that shows this variant, got none';
  return [{ ...told('unused-variant', path, message, 'warning'), ...variant.place }];
};

const pageFaults = (config: Config, uses: ReadonlyMap<string, Use>, page: Page): readonly Placed[] => {
  const tailored = new Set(config.experiences.filter(brings).map(({ slot }) => slot));
  const priced = page.slots.flatMap(({ name, elements }): readonly Placed[] => {
    const price = tailored.has(name) && priceIn(elements);
    if (!price) return [];
    const place = page.slots.find((slot) => slot.name === name)?.place ?? { line: 1, column: 1 };
    const message = `expected a slot without a price, got <${price.tagName}>`;
    return [{ ...told('price', name, message), ...place }];
  });
  return [...priced, ...page.variants.flatMap((variant) => variantFaults(config, uses, page, variant))];
};

/** Variants and slots that the config names and no page has. */
const missing = (config: Config, pages: readonly Page[]): readonly Told[] => {
  const slots = new Set(pages.flatMap((page) => page.slots.map(({ name }) => name)));
  const variants = new Set(pages.flatMap((page) => page.variants.map(({ slot, name }) => keyOf(slot, name))));
  const named = new Set(config.experiences.map(({ slot }) => slot));
  return config.experiences.flatMap((experience, at) => {
    const { slot, action } = experience;
    if (action === 'layout') return [];
    if (!slots.has(slot)) {
      // The page that has it may not be among those given: only what looks like a slip is told.
      const meant = nearest(
        slot,
        [...slots].filter((name) => !named.has(name)),
      );
      const message = `unknown slot ${JSON.stringify(slot)}; did you mean "${meant}"?`;
      return meant === undefined ? [] : [told('missing-variant', `experiences[${at}].slot`, message)];
    }
    return (brings(experience) ? variantsOf(experience) : [])
      .filter((variant) => !variants.has(keyOf(slot, variant)))
      .map((variant) => {
        const message = `expected <template data-tactful-variant=${JSON.stringify(variant)}> in slot "${slot}", got none`;
        const path = `experiences[${at}].${experience.experiment ? 'experiment.variants' : 'variant'}`;
        return told('missing-variant', path, message);
      });
  });
};

/** Holds the pages, texts by file, against the config. */
export const checkPages = (config: Config, texts: ReadonlyMap<string, string>): PagesChecked => {
  const uses = usesOf(config);
  const pages = new Map([...texts].map(([file, text]) => [file, readPage(text)]));
  return {
    inConfig: pages.size ? missing(config, [...pages.values()]) : [],
    inPages: new Map([...pages].map(([file, page]) => [file, pageFaults(config, uses, page)])),
  };
};
