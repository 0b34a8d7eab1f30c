/** A generated shop with rows of recommendations: its products, their lists, its pages and its config. */
import { dice } from '../support/dice.ts';
import { CONFIG } from './page.ts';
import { DEPENDENT, PICTURES, type RowStyle } from './row-pictures.ts';
import type { SitePage } from './site.ts';

const CATEGORIES = ['c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'] as const;
const PER_CATEGORY = 6;

/** A product: the lists are those that its page carries. */
export interface Product {
  readonly id: string;
  readonly category: string;
  readonly related: string;
}

const IDS = CATEGORIES.flatMap((category) =>
  // Ids of different lengths, so that texts are of different heights.
  Array.from({ length: PER_CATEGORY }, (_, at) => `${category}-${10 ** (at % 4)}${at}`),
);

/** Some of the ids, each once, in random order. */
const someOf = (ids: readonly string[], count: number, roll: (sides: number) => number): string[] => {
  const left = [...ids];
  return Array.from({ length: count }, () => left.splice(roll(left.length), 1)[0] ?? '');
};

const relatedOf = (id: string, roll: (sides: number) => number): string => {
  const others = (isOwn: boolean) =>
    IDS.filter((other) => other !== id && other.startsWith(id.slice(0, 2)) === isOwn);
  return [someOf(others(true), 4, roll), someOf(others(false), 8, roll)]
    .map((ids) => ids.join(' '))
    .join('|');
};

/** The products of the shop. */
export const PRODUCTS: readonly Product[] = IDS.map((id, at) => ({
  id,
  category: id.slice(0, 2),
  related: relatedOf(id, dice(at)),
}));

/** The category whose products are used up after {@link REPLENISH_DAYS}. */
export const USED_UP = 'c0';
export const REPLENISH_DAYS = 30;

const ROLES = {
  'for-you': 'for-you',
  similar: 'substitutes',
  'goes-with': 'complements',
  again: 'buy-again',
};

/** The config of every page. */
export const ROW_CONFIG = {
  version: 1,
  site: CONFIG.site,
  catalog: {
    categories: Object.fromEntries(CATEGORIES.map((category) => [category, category])),
    replenish: { [USED_UP]: REPLENISH_DAYS },
  },
  purposes: {
    pages: {
      label: 'Pages',
      benefit: 'What you like comes first.',
      dataCategories: ['browsing', 'cart', 'purchases', 'stated'],
    },
  },
  experiences: Object.entries(ROLES).map(([slot, role]) => ({
    ...{ id: slot, slot, action: 'recommend', recommend: { role }, benefit: 'What you like comes first.' },
  })),
};

/** A page before it is written: what it is about, and how its rows look. */
export interface RowPage {
  readonly styles: readonly RowStyle[];
  readonly seed: number;
}

const SHOWN = 4;

const itemOf = ({ id, category }: Product, styles: readonly RowStyle[], isSpare: boolean): string => {
  const attributes = styles.map((style) => style.attributes?.(id, category) ?? '').join(' ');
  const content = styles.map(({ item }) => item?.(id) ?? '').join('');
  return `<div data-tactful-item="${id}" data-tactful-category="${category}" ${attributes}${isSpare ? ' hidden' : ''}><a href="product">${id}</a>${content}</div>`;
};

const rowOf = (slot: string, products: readonly Product[], styles: readonly RowStyle[]): string =>
  `<section data-tactful-slot="${slot}"><h2 data-tactful-when=standard>Popular</h2><h2 data-tactful-when=picked hidden>For you</h2>
<div>${products.map((product, at) => itemOf(product, styles, at >= SHOWN)).join('')}</div></section>`;

/** Lazy pictures whose place depends on the height of the rows above them. */
const BELOW = Array.from(
  { length: 30 },
  (_, at) => `<img loading=lazy alt="" width=300 height=200 style="display:block" src="below-${at}.png">`,
).join('');

/** The rows of a page, and what they are about: a front page, a product page, or a cart. */
function contentOf({ styles, seed }: RowPage): string {
  const roll = dice(seed);
  const some = (count: number) => someOf(IDS, count, roll);
  const productsOf = (ids: readonly string[]) => PRODUCTS.filter(({ id }) => ids.includes(id));
  const space = `<div style="height:${roll(3) * 900}px"></div>`;
  if (seed % 3 === 0) {
    const refills = PRODUCTS.filter(({ category }) => category === USED_UP);
    return `${space}${rowOf('for-you', productsOf(some(24)), styles)}${rowOf('again', refills, styles)}`;
  }
  if (seed % 3 === 1) return `${space}${rowOf('goes-with', productsOf(some(20)), styles)}`;
  const { id, related } = PRODUCTS[roll(PRODUCTS.length)] ?? { id: '', related: '' };
  const [similar = '', together = ''] = related.split('|');
  return `<main data-tactful-item="${id}" data-tactful-related="${related}"><h1>${id}</h1></main>
${rowOf('similar', productsOf([...similar.split(' '), ...some(6)]), styles)}${space}
${rowOf('goes-with', productsOf([...together.split(' '), ...some(6)]), styles)}`;
}

/** Writes the HTML of a page. */
export const writeRowPage = (page: RowPage): SitePage => ({
  html: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Shop</title><link rel="icon" href="data:,">
${page.styles.map(({ css }) => (css ? `<style>${css}</style>` : '')).join('')}
<script src="/tactful.js" data-config="/tactful.json"></script><body>${contentOf(page)}${BELOW}<footer>Shop</footer></body></html>`,
});

/** A page for each planted way to load pictures by profile. */
export const plantedPages = (): readonly RowPage[] =>
  PICTURES.filter(({ isPlanted }) => isPlanted).map((style, at) => ({ styles: [style], seed: at * 3 }));

/** Pages with rows, each with two ways to show pictures. One in four has a row that Tactful must not personalize. */
export const randomRowPages = (count: number): readonly RowPage[] =>
  Array.from({ length: count }, (_, at) => {
    const one = (styles: readonly RowStyle[], index: number) =>
      styles.slice(index % styles.length).slice(0, 1);
    const other = one(PICTURES, dice(at)(PICTURES.length));
    const styles = [...one(PICTURES, at), ...other, ...(at % 4 === 3 ? one(DEPENDENT, (at - 3) / 4) : [])];
    return { styles: [...new Set(styles)], seed: at };
  });
