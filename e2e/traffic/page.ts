/** Writes the HTML of a generated page, and the config of all of them. */
import { CATEGORIES, type Feature } from './feature.ts';
import type { SitePage } from './site.ts';

const viewed = (category: string) => ({ [`viewed.category.${category}.7d`]: { $gte: 3 } });
const hero = (category: string) => ({
  id: `hero-${category}`,
  slot: 'hero',
  variant: category,
  when: viewed(category),
  benefit: 'Nice.',
  promotes: { categories: [category] },
});

/** The config of every page: two variants, a ranked row, recommendations and a layout. */
export const CONFIG = {
  version: 1,
  site: {
    name: 'Shop',
    controller: 'Shop Ltd, Town',
    policy: '/privacy',
    benefit: 'What you like comes first.',
  },
  purposes: {
    pages: {
      label: 'Pages',
      benefit: 'What you like comes first.',
      dataCategories: ['browsing', 'searching', 'cart', 'purchases', 'usage', 'stated'],
    },
  },
  experiences: [
    hero('coats'),
    hero('boots'),
    { id: 'row', slot: 'row', action: 'rank', when: { 'viewed.all.7d': { $gte: 3 } }, benefit: 'Nice.' },
    { id: 'shelf', slot: 'shelf', action: 'recommend', benefit: 'Nice.' },
    { id: 'look', slot: 'look', action: 'layout', variant: 'b', when: viewed('coats'), benefit: 'Nice.' },
  ],
};

/** The texts of a part in all features. */
const joined = (
  features: readonly Feature[],
  part: 'css' | 'head' | 'before' | 'standard' | 'coats' | 'boots' | 'after',
) => features.map((feature) => feature[part] ?? '').join('');

/** The attributes and the content of an item in all features. */
const partsOf = (features: readonly Feature[], category: string) => ({
  attributes: features.map(({ itemAttributes }) => itemAttributes?.(category) ?? '').join(' '),
  content: features.map(({ item }) => item?.(category) ?? '').join(''),
});

const itemOf = (features: readonly Feature[], category: string) => {
  const { attributes, content } = partsOf(features, category);
  return `<li data-tactful-item="${category}-1" data-tactful-category="${category}" ${attributes}>${category}${content}</li>`;
};

/** The id of a candidate. */
export const candidateId = (category: string): string =>
  `s-${CATEGORIES.findIndex((each) => each === category)}`;

/** A candidate for recommendations. The first one is visible; the others are spare ones. */
const candidateOf = (features: readonly Feature[], category: string) => {
  const { attributes, content } = partsOf(features, category);
  const hidden = category === CATEGORIES[0] ? '' : 'hidden';
  return `<div data-tactful-item="${candidateId(category)}" data-tactful-category="${category}" ${attributes} ${hidden}>${category}${content}</div>`;
};

/** Returns the HTML of a page with the features. */
function pageOf(features: readonly Feature[]): string {
  const inForm = features.some(({ inForm }) => inForm);
  const part = (name: Parameters<typeof joined>[1]) => joined(features, name);
  // An import must be the first rule of its sheet.
  const sheets = features.map(({ css }) => (css ? `<style>${css}</style>` : '')).join('');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Shop</title><link rel="icon" href="data:,">
${part('head')}${sheets}<script src="/tactful.js" data-config="/tactful.json"></script>
<body>${part('before')}${inForm ? '<form id="around" action="found"><input name="first" value="1">' : ''}
<section data-tactful-slot="hero" class="hero"><h2>Standard</h2>${part('standard')}
<template data-tactful-variant="coats"><h2>Coats</h2>${part('coats')}</template>
<template data-tactful-variant="boots"><h2>Boots</h2>${part('boots')}</template></section>
<ul data-tactful-slot="row">${CATEGORIES.map((category) => itemOf(features, category)).join('')}</ul>
<section data-tactful-slot="shelf"><p data-tactful-when="standard">Popular</p><p data-tactful-when="picked" hidden>For you</p>
<div>${CATEGORIES.map((category) => candidateOf(features, category)).join('')}</div></section>
${inForm ? '</form>' : ''}${part('after')}<footer>Shop</footer>
${features.map(({ script }) => (script ? `<script>addEventListener('load',${script})</script>` : '')).join('')}</body></html>`;
}

/** Returns a page with the features, with the header of the one that has a policy. */
export const sitePageOf = (features: readonly Feature[]): SitePage => ({
  html: pageOf(features),
  policy: features.map(({ policy }) => policy).find(Boolean),
});
