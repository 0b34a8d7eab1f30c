/** Rule `unequal-coupons`: the codes of one pool have the same terms, so that nobody pays another price than others with a code. */
import type { Config } from '@tactful/core';
import type { PageIssue } from './check-variants.ts';
import { errorIssue } from './issue.ts';
import { type Page, textOf, type Variant } from './read-page.ts';

/** The codes of a variant: the content of its `<code>` elements. */
const codesIn = ({ elements }: Variant): readonly string[] =>
  elements.filter(({ tagName }) => tagName === 'code').map(textOf);

/** The text around the codes. */
const termsOf = (variant: Variant): string =>
  codesIn(variant)
    .reduce((text, code) => text.replace(code, ''), variant.text)
    .replace(/\s+/g, ' ')
    .trim();

const unequal = ({ slot, name, place }: Variant, first: Variant, problem: string): PageIssue => ({
  ...errorIssue(
    'unequal-coupons',
    `${slot}.${name}`,
    `${problem} "${first.name}"; codes of one pool must have the same terms`,
  ),
  ...place,
});

/** Compares the variants of each experiment that contain codes. */
export const checkCoupons = ({ experiences }: Config, page: Page): readonly PageIssue[] =>
  experiences.flatMap(({ slot, experiment }) => {
    const names = experiment?.variants ?? [];
    const variants = page.variants.filter((variant) => variant.slot === slot && names.includes(variant.name));
    const first = variants.find((variant) => codesIn(variant).length);
    if (!first) return [];
    return variants.flatMap((variant): readonly PageIssue[] => {
      if (!codesIn(variant).length) return [unequal(variant, first, 'there is no code as in')];
      if (termsOf(variant) === termsOf(first)) return [];
      return [unequal(variant, first, 'the text around the code differs from that of')];
    });
  });
