/** Features of real shops that keep a slot personalized. */
import type { Feature } from './feature.ts';

export const HARMLESS: readonly Feature[] = [
  {
    name: 'a style that the policy forbids',
    policy: "style-src 'self'; report-uri report",
    coats: '<p style="color:red">x</p>',
  },
  { name: 'a class', css: '.card{padding:9px;color:navy}', coats: '<p class=card>x</p>' },
  {
    name: 'a class with a drawing inline',
    css: '.card{background:url("data:image/svg+xml,%3Csvg xmlns=%27http://www.w3.org/2000/svg%27/%3E")}',
    coats: '<p class=card>x</p>',
  },
  {
    name: 'a background elsewhere',
    css: '.other{background:url(other.png)}',
    before: '<p class=other>x</p>',
    coats: '<p class=card>x</p>',
  },
  {
    name: 'a background under the pointer elsewhere',
    css: '.other:hover{background:url(other.png)}',
    coats: '<p>x</p>',
  },
  { name: 'a background of the slot', css: '.hero{background:url(hero.png)}' },
  {
    name: 'fonts',
    css: '@font-face{font-family:Shop;src:url(plain.woff2)}@font-face{font-family:Shop;font-style:italic;src:url(italic.woff2)}body{font-family:Shop}',
    standard: '<em>x</em>',
  },
  { name: 'a style', coats: '<p style="color:red;padding:2px 4px">x</p>' },
  {
    name: 'an image of the page',
    before: '<img alt="" src="shown.png">',
    coats: '<img alt="" src="shown.png">',
  },
  {
    name: 'a link of the page',
    before: '<a href="sale">Sale</a>',
    coats: '<a href="sale">Sale</a>',
    boots: '<a href="sale">Sale</a>',
  },
  {
    name: 'a link that conservative rules prefetch',
    head: '<script type=speculationrules>{"prefetch":[{"where":{"href_matches":"/*"},"eagerness":"conservative"}]}</script>',
    before: '<a href="sale">Sale</a>',
    coats: '<a href="sale">Sale</a>',
  },
  {
    name: 'a drawing',
    coats:
      '<svg viewBox="0 0 9 9"><defs><linearGradient id=g><stop offset=0 stop-color=red></stop></linearGradient></defs><path fill="url(#g)" stroke-width=2 d="M0 0h9"/></svg>',
  },
  { name: 'a form elsewhere', before: '<form action="found"><input name=q value=tea></form>' },
  {
    name: 'a form in each item',
    item: (category) =>
      `<form action=cart><input type=hidden name=id value=${category}><button>Add</button></form>`,
  },
  {
    name: 'images in items',
    item: (category) => `<img alt="" src="${category}.png" loading=lazy width=40 height=40>`,
  },
  {
    name: 'backgrounds in items',
    css: '.coats{background:url(coats.png)}.boots{background:url(boots.png)}',
    itemAttributes: (category) => `class=${category}`,
  },
  {
    name: 'lists and tables',
    boots: '<ul><li>x</li></ul><table><tr><td>y</table><details><summary>z</summary>w</details>',
  },
  { name: 'a frame elsewhere', after: '<iframe src="frame.html" loading=lazy></iframe>' },
  {
    name: 'lazy images',
    after: '<div style="height:3000px"></div><img alt="" loading=lazy src="below.png">',
  },
  {
    name: 'a data: image',
    coats: '<img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==">',
  },
];
