/** Features that let a server distinguish visitors by their variants, unless Tactful refuses them or loads them alike. */
import type { Feature } from './feature.ts';

const face = (name: string, more: string) => `@font-face{font-family:Shop;src:url(${name}.woff2);${more}}`;
const SHOP = `${face('plain', '')}body{font-family:Shop,serif}h2{font-weight:400}`;
const SEARCH = '<form id="search" action="found"><input name="q" value="tea"></form>';
const NOTHING = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
const LAZY = Array.from(
  { length: 60 },
  (_, at) => `<img loading=lazy alt="" width=300 height=200 src="${at}.png" style="display:block">`,
);
const LINES = '<p>Line</p>'.repeat(60);

const FORMS: readonly Feature[] = [
  {
    name: 'a hidden field of a form elsewhere',
    before: SEARCH,
    coats: '<input type=hidden form=search name=seg value=coats>',
  },
  { name: 'a checked box in a form', inForm: true, coats: '<input type=checkbox name=seg checked>' },
  { name: 'a list in a form', inForm: true, boots: '<select name=seg><option>boots</select>' },
  { name: 'a text field in a form', inForm: true, boots: '<textarea name=seg>boots</textarea>' },
  {
    name: 'an output in a form',
    inForm: true,
    coats: '<output name=seg>coats</output><input type=text name=more>',
  },
  {
    name: 'fields in the items of a row',
    inForm: true,
    item: (category) => `<input name=${category} value=1>`,
  },
  {
    name: 'a field of a form elsewhere in items',
    before: SEARCH,
    item: (category) => `<input form=search name=c value=${category}>`,
  },
  { name: 'a field in the standard content', inForm: true, standard: '<input name=standard value=1>' },
];

const STYLES: readonly Feature[] = [
  {
    name: 'a custom property of the page',
    css: ':root{--coats:url(own.png)}',
    coats: '<p style="background:var(--coats)">x</p>',
  },
  { name: 'a class with a background', css: '.own{background:url(own.png)}', coats: '<p class=own>x</p>' },
  {
    name: 'a background through a custom property',
    css: ':root{--a:url(own.png)}html{--b:var(--a)}.own{background:var(--b)}',
    coats: '<p class=own>x</p>',
  },
  { name: 'a generated image', css: '.own::before{content:url(own.png)}', boots: '<p class=own>x</p>' },
  { name: 'a list marker', css: '.own li{list-style-image:url(own.png)}', coats: '<ul class=own><li>x</ul>' },
  {
    name: 'a border image',
    css: '.own{border:9px solid;border-image:url(own.png) 3}',
    coats: '<p class=own>x</p>',
  },
  { name: 'a mask', css: '.own{mask-image:url(own.svg)}', coats: '<p class=own>x</p>' },
  {
    name: 'an image-set',
    css: '.own{background-image:image-set("own.png" 1x)}',
    coats: '<p class=own>x</p>',
  },
  { name: 'a cursor', css: '.own{cursor:url(own.png),auto}', coats: '<p class=own>x</p>' },
  {
    name: 'a background under the pointer',
    css: 'em:hover{background:url(own.png)}',
    coats: '<em>xxxxxxxxxxxxxxx</em>',
  },
  { name: 'a background of an element', css: 'mark{background:url(own.png)}', boots: '<mark>x</mark>' },
  { name: 'a background by attribute', css: '[lang=fr]{background:url(own.png)}', coats: '<p lang=fr>x</p>' },
  {
    name: 'a background by :has()',
    css: 'body:has(.own) footer{background:url(own.png)}',
    coats: '<p class=own>x</p>',
  },
  {
    name: 'a background by a sibling',
    css: '.own + .next{background:url(own.png)}',
    coats: '<p class=own>x</p><p class=next>y</p>',
  },
  {
    name: 'a background in a nested rule',
    css: '.hero{color:red;& .own{background:url(own.png)}}',
    coats: '<p class=own>x</p>',
  },
  {
    name: 'a background in a layer and a query',
    css: '@layer a{@media (min-width:1px){.own{background:url(own.png)}}}',
    coats: '<p class=own>x</p>',
  },
  {
    name: 'an animation',
    css: '@keyframes glow{to{background-image:url(own.png)}}.own{animation:glow 1s infinite}',
    coats: '<p class=own>x</p>',
  },
  { name: 'a background in an imported sheet', css: '@import "own.css";', coats: '<p class=imported>x</p>' },
  {
    name: 'a custom property by class',
    css: '.own{--b:url(own.png)}.own i{background:var(--b)}',
    coats: '<p class=own><i>x</i></p>',
  },
  {
    name: 'a background of the standard content',
    isRace: true,
    css: '.plain{background:url(own.png)}',
    standard: '<p class=plain>x</p>',
  },
  { name: 'a layout with a background', css: '[data-tactful-layout=b] footer{background:url(own.png)}' },
  {
    name: 'a layout that shows a background',
    css: '.grid{display:none;background:url(own.png)}[data-tactful-layout=b] .grid{display:block}',
    after: '<div class=grid>x</div>',
  },
];

const FONTS: readonly Feature[] = [
  { name: 'an italic face', css: SHOP + face('italic', 'font-style:italic'), coats: '<em>x</em>' },
  { name: 'a bold face', css: SHOP + face('bold', 'font-weight:700'), boots: '<strong>x</strong>' },
  {
    name: 'a heavier face by class',
    css: `${SHOP}${face('heavy', 'font-weight:900')}.heavy{font-weight:900}`,
    boots: '<p class=heavy>x</p>',
  },
  {
    name: 'a subset',
    css: `${face('latin', 'unicode-range:U+0-FF')}${face('arrows', 'unicode-range:U+2190-21FF')}body{font-family:Shop}`,
    coats: '<p>→</p>',
  },
  {
    name: 'another family',
    css: '@font-face{font-family:"Fancy Script";src:url(own.woff2)}.fancy{font-family:"Fancy Script"}',
    coats: '<p class=fancy>x</p>',
  },
  {
    name: 'a subset of the standard content',
    isRace: true,
    css: `${face('latin', 'unicode-range:U+0-FF')}${face('euro', 'unicode-range:U+20AC')}body{font-family:Shop}`,
    standard: '<p>€</p>',
  },
];

const HEIGHTS: readonly Feature[] = [
  { name: 'lazy images below a slot', standard: LINES, after: LAZY.join('') },
  {
    name: 'lazy frames below a slot',
    standard: LINES,
    after: '<iframe loading=lazy src="frame.html" height=300 style="display:block"></iframe>'.repeat(30),
  },
  {
    name: 'lazy images that are added later',
    standard: LINES,
    after: '<div id=more></div>',
    script: () => {
      for (let at = 0; at < 60; at++) {
        const image = document.createElement('img');
        image.loading = 'lazy';
        image.width = 300;
        image.style.display = 'block';
        image.height = 200;
        image.src = `later-${at}.png`;
        document.querySelector('#more')?.append(image);
      }
    },
  },
];

const ROWS: readonly Feature[] = [
  {
    // All of them load while the visitor scrolls, in the order of the items.
    name: 'the order of tall lazy images in items',
    before: '<div style="height:1500px"></div>',
    item: (category) => `<img alt="" src="${category}.png" loading=lazy height=2000 style="display:block">`,
  },
  { name: 'frames in items', item: (category) => `<iframe src="${category}.html" height=20></iframe>` },
  {
    name: 'objects in items',
    isRace: true,
    item: (category) => `<object data="${category}.html" type="text/html"></object>`,
  },
  { name: 'style sheets in items', item: (category) => `<link rel=stylesheet href="${category}.css">` },
  {
    name: 'backgrounds in hidden places',
    css: '[hidden]{display:none!important}.mugs{background:url(mugs.png)}.coats{background:url(coats.png)}.boots{background:url(boots.png)}',
    itemAttributes: (category) => (category === 'mugs' ? 'class=mugs' : `class=${category} hidden`),
  },
  {
    name: 'styles in hidden places',
    itemAttributes: (category) =>
      `style="background:url(${category}.png)" ${category === 'mugs' ? '' : 'hidden'}`,
  },
  {
    name: 'backgrounds by position',
    css: 'li.coats:first-child{background:url(coats.png)}li.boots:first-child{background:url(boots.png)}',
    itemAttributes: (category) => `class=${category}`,
  },
  {
    name: 'places that the style sheet hides',
    css: 'li:nth-child(n+2){display:none}.coats{background:url(coats.png)}.boots{background:url(boots.png)}',
    itemAttributes: (category) => `class=${category}`,
  },
];

const IMAGES: readonly Feature[] = [
  {
    name: 'an image with crossorigin',
    before: '<img alt="" src="shown.png">',
    coats: '<img alt="" src="shown.png" crossorigin>',
  },
  {
    name: 'an image with a policy',
    before: '<img alt="" src="shown.png">',
    coats: '<img alt="" src="shown.png" referrerpolicy=no-referrer crossorigin=use-credentials>',
  },
  { name: 'an image of its own', coats: '<img alt="" src="own.png">' },
  {
    name: 'an image with srcset',
    before: '<img alt="" src="shown.png">',
    coats: '<img alt="" src="shown.png" srcset="own.png 1x">',
  },
  { name: 'an external drawing', coats: '<svg><use href="own.svg#a"/></svg>' },
  {
    name: 'a drawing of the page with an image',
    before: '<template><svg></svg></template>',
    boots: '<svg><image href="own.png"/></svg>',
  },
];

const rules = (where: string, eagerness: string) =>
  `<script type=speculationrules>{"prefetch":[{"source":"document","where":${where},"eagerness":"${eagerness}"}]}</script>`;

const PREFETCH: readonly Feature[] = [
  {
    name: 'links by address',
    head: rules('{"href_matches":"/*sale*"}', 'immediate'),
    before: '<a href="sale">Sale</a><a href="boots-sale" hidden>B</a>',
    coats: '<a href="boots-sale">Boots</a>',
  },
  {
    name: 'links by selector',
    head: rules('{"selector_matches":".hero a"}', 'immediate'),
    before: '<a href="sale">Sale</a>',
    coats: '<a href="sale">Sale</a>',
  },
];

const REPORTS: readonly Feature[] = [
  {
    name: 'an image that the policy forbids',
    policy: "img-src 'self'; report-uri report",
    coats: `<img alt="" src="${NOTHING}">`,
  },
];

const STANDARD: readonly Feature[] = [
  {
    name: 'a lazy frame in the standard content',
    before: '<div style="height:6000px"></div>',
    standard: '<iframe loading=lazy src="frame.html"></iframe>',
  },
  {
    name: 'a lazy image in the standard content',
    before: '<div style="height:6000px"></div>',
    standard: '<img alt="" loading=lazy src="lazy.png">',
  },
  { name: 'a frame in the standard content', isRace: true, standard: '<iframe src="frame.html"></iframe>' },
];

/** By class. */
export const LEAKS: { readonly [group: string]: readonly Feature[] } = {
  forms: FORMS,
  styles: STYLES,
  fonts: FONTS,
  heights: HEIGHTS,
  rows: ROWS,
  images: IMAGES,
  prefetch: PREFETCH,
  reports: REPORTS,
  standard: STANDARD,
};
