/** Rule `unused-variant`, and the rules for variants, applied to pages. */
import type { Config } from '@tactful/core';
import { copyIssues } from './check-copy.ts';
import { checkCoupons } from './check-coupons.ts';
import { checkTraffic } from './check-traffic.ts';
import { checkVariant, findPrice, type PageIssue, type VariantUse } from './check-variants.ts';
import { usesVariant, variantKey, variantsOf } from './experience-variants.ts';
import { errorIssue, warningIssue } from './issue.ts';
import type { Page, Variant } from './read-page.ts';

type Uses = ReadonlyMap<string, VariantUse>;

const usesOf = (config: Config): Uses => {
  const uses = new Map<string, VariantUse>();
  for (const experience of config.experiences.filter(usesVariant))
    for (const variant of variantsOf(experience)) {
      const key = variantKey(experience.slot, variant);
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
    const use = uses.get(variantKey(variant.slot, variant.name));
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

/** Checks pages, given by file, against the config. Returns the issues by file. */
export const checkPages = (
  config: Config,
  pages: ReadonlyMap<string, Page>,
): ReadonlyMap<string, readonly PageIssue[]> => {
  const uses = usesOf(config);
  return new Map(
    [...pages].map(([file, page]) => [
      file,
      [
        ...checkPrices(config, page),
        ...checkCoupons(config, page),
        ...checkTraffic(config, page),
        ...checkVariants(config, uses, page),
      ],
    ]),
  );
};
