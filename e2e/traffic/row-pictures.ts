/** Ways in which shops show the pictures of a row of products. */

/** A way to show a product. Addresses are relative to the page. */
export interface RowStyle {
  readonly name: string;
  /** In a style element of the head. */
  readonly css?: string;
  /** The content of a product. */
  readonly item?: (id: string) => string;
  /** Attributes of a product. */
  readonly attributes?: (id: string, category: string) => string;
  /** True if the pictures of products in hidden places load only when they are moved, unless Tactful loads them alike. */
  readonly isPlanted?: boolean;
}

const image = (more: (id: string) => string) => (id: string) =>
  `<img alt="" src="${id}.png" width=80 height=60 ${more(id)}>`;

/** Ways that keep a row personalized. */
export const PICTURES: readonly RowStyle[] = [
  { name: 'pictures', item: image(() => '') },
  { name: 'lazy pictures', item: image(() => 'loading=lazy'), isPlanted: true },
  {
    name: 'lazy pictures in two sizes',
    item: image((id) => `loading=lazy srcset="${id}-1x.png 1x, ${id}-2x.png 2x"`),
    isPlanted: true,
  },
  {
    name: 'lazy pictures as wide as their place',
    css: '[data-tactful-item]:not([hidden]){display:inline-block;width:30%}[data-tactful-item] img{width:100%}',
    item: image((id) => `loading=lazy sizes=auto srcset="${id}-200.png 200w, ${id}-900.png 900w"`),
    isPlanted: true,
  },
  {
    name: 'lazy pictures by the width of the page',
    item: (id) =>
      `<picture><source media="(max-width:900px)" srcset="${id}-small.png">${image(() => 'loading=lazy')(id)}</picture>`,
    isPlanted: true,
  },
  {
    name: 'a second lazy picture under the pointer',
    css: '.second{display:none}[data-tactful-item]:hover .second{display:inline}',
    item: (id) => `${image(() => '')(id)}<img class=second alt="" loading=lazy src="${id}-back.png">`,
  },
  {
    name: 'a carousel of lazy pictures',
    css: '[data-tactful-slot] div{display:flex;overflow-x:auto}[data-tactful-item]{flex:none;width:300px}[hidden]{display:none}',
    item: image(() => 'loading=lazy'),
    isPlanted: true,
  },
  {
    name: 'tall lazy pictures',
    css: '[data-tactful-item] img{display:block;height:900px}',
    item: image(() => 'loading=lazy decoding=async'),
    isPlanted: true,
  },
  { name: 'texts of different lengths', item: (id) => `<p>${'Long '.repeat(id.length ** 3)}</p>` },
  {
    name: 'lazy pictures in folded details',
    item: (id) => `<details><summary>More</summary>${image(() => 'loading=lazy')(id)}</details>`,
  },
  {
    name: 'pictures in a drawing',
    item: (id) => `<svg width=40 height=40><image href="${id}.png" width=40 height=40 /></svg>`,
  },
  {
    name: 'buttons with a picture',
    item: (id) => `<form action=cart><input type=image alt="" src="${id}.png"></form>`,
  },
];

const NUMBERS = Array.from({ length: 8 }, (_, at) => at);
const backgrounds = (selector: (category: string) => string): string =>
  NUMBERS.map((at) => `${selector(`c${at}`)}{background:url(c${at}.png)}`).join('');

/** Ways that would let a server distinguish visitors: Tactful shows the standard content instead, or loads alike. */
export const DEPENDENT: readonly RowStyle[] = [
  { name: 'frames', item: (id) => `<iframe src="${id}.html" height=20></iframe>` },
  { name: 'style sheets', item: (id) => `<link rel=stylesheet href="${id}.css">` },
  {
    name: 'backgrounds by place',
    css: backgrounds((category) => `.${category}:first-child`),
    attributes: (_, category) => `class=${category}`,
  },
  {
    name: 'backgrounds in hidden places',
    css: `[hidden]{display:none!important}${backgrounds((category) => `.${category}`)}`,
    attributes: (_, category) => `class=${category}`,
  },
  {
    name: 'backgrounds that wait until they are near',
    css: `[data-tactful-item]{content-visibility:auto;contain-intrinsic-height:700px}${backgrounds((category) => `.${category} i`)}`,
    item: () => '<i>x</i>',
    attributes: (_, category) => `class=${category}`,
  },
  {
    name: 'backgrounds under the pointer',
    css: backgrounds((category) => `.${category}:hover`),
    attributes: (_, category) => `class=${category}`,
  },
  { name: 'own backgrounds', attributes: (id) => `style="background:url(${id}.png)"` },
];
