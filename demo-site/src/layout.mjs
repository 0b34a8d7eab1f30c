/** The frame of every page: head, promotion bar, masthead, navigation, footer. */
import { VIEWED } from '../bar/pasts.mjs';
import { assistant } from './assistant.mjs';
import { piecesIn } from './cart.mjs';
import { CATEGORIES, GROUPS } from './catalogue/products.mjs';
import { PRELOADED_FONTS } from './fonts.mjs';
import { html, json, markup, toText } from './html.mjs';
import { relatedText } from './recommendations.mjs';
import { notes, promo } from './slots/frame.mjs';

export const SHOP = 'Hollin & Tarn';

const mark = markup(
  '<svg class="mark" viewBox="0 0 40 40" aria-hidden="true" focusable="false"><circle cx="20" cy="20" r="19" class="mark-sky"/><path d="M3 26c5-9 9-13 13-13s6 6 9 6 5-4 8-4c2 0 3 4 4 8-2 5-4 7-6 9H9c-3-2-5-4-6-6z" class="mark-hill"/><path d="M7 28h26M11 32h18" class="mark-water"/><path d="M20 3v9M20 12c-5 0-8-3-8-7 5 0 8 3 8 7zM20 12c5 0 8-3 8-7-5 0-8 3-8 7z" class="mark-leaf"/></svg>',
);

const loupe = markup(
  '<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false" class="icon"><circle cx="10.5" cy="10.5" r="6.5"/><path d="M15.5 15.5L21 21"/></svg>',
);
const basket = markup(
  '<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false" class="icon"><path d="M4 9h16l-1.6 11H5.6zM8 9c0-6 8-6 8 0"/></svg>',
);

const bubble = markup(
  '<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false" class="icon"><path d="M4 5h16v11H11l-5 4v-4H4zM8 9h8M8 12h5"/></svg>',
);

const categoryLinks = (categories, current) =>
  categories.map(
    (category) =>
      html`<li><a href="/c/${category}"${markup(category === current ? ' aria-current="page"' : '')}>${CATEGORIES[category].name}</a></li>`,
  );

/** @param {{ query?: string, cart: object, category?: string }} page */
const masthead = ({ query = '', cart, category }) => html`
<header class="masthead" lang="en">
  <div class="masthead-row wrap">
    <a class="brand" href="/">${mark}<span>Hollin <i>&amp;</i> Tarn</span></a>
    <form class="search" action="/search" role="search">
      <label class="unseen" for="q">Search the shop</label>
      <input id="q" name="q" type="search" value="${query}" placeholder="Coats, candles, coffee…" maxlength="80" autocomplete="off">
      <button aria-label="Search">${loupe}</button>
    </form>
    <ul class="masthead-links">
      <li><a class="choose-link" href="/help/choose">${bubble}<span>Help me choose</span></a></li>
      <li><a href="/help">Help</a></li>
      <li><a class="cart-link" href="/cart">${basket}<span>Cart</span>${
        piecesIn(cart) > 0 && html` <b>${piecesIn(cart)}<span class="unseen"> in it</span></b>`
      }</a></li>
    </ul>
  </div>
  <nav class="nav-desk wrap" aria-label="Shop">
    <ul>${categoryLinks(Object.keys(CATEGORIES), category)}<li><a href="/guide">First nights out</a></li></ul>
  </nav>
  <details class="nav-phone">
    <summary>Browse the shop</summary>
    <nav aria-label="Shop">${GROUPS.map(
      ({ name, categories }) =>
        html`<div><p>${name}</p><ul>${categoryLinks(categories, category)}</ul></div>`,
    )}<div><p>Read</p><ul><li><a href="/guide">First nights out</a></li></ul></div></nav>
  </details>
</header>`;

const footer = html`
<footer class="footer" lang="en">
  <div class="wrap footer-columns">
    <div class="footer-about">
      <p class="footer-name">${SHOP}</p>
      <p>Clothes and things for outdoors and every day, from a mill building on the Skel. A demonstration shop: nothing you order here is sent or charged.</p>
    </div>
    <nav aria-label="Help"><h2>Help</h2><ul>
      <li><a href="/help">Help &amp; contact</a></li>
      <li><a href="/help/choose">Help me choose</a></li>
      <li><a href="/help/size-guide">Size guide</a></li>
      <li><a href="/help/delivery">Delivery &amp; returns</a></li>
      <li><a href="/help/repairs">Repairs</a></li>
    </ul></nav>
    <nav aria-label="Your data"><h2>Your data</h2><ul>
      <li><a href="/about-your-data">About your data</a></li>
      <li><a href="/privacy">Privacy policy</a></li>
      <li><a href="#tactful-preferences">Your preferences</a></li>
    </ul></nav>
    <p class="footer-note" id="tactful-preferences">Your preferences live in your browser, and open here wherever scripts are allowed.</p>
  </div>
  <p class="wrap footer-end">© ${SHOP} Trading Ltd, The Old Fulling Mill, Skelbeck. An invented company.</p>
</footer>`;

/** The picture on top is the largest of the page; it does not wait for the style sheet. */
const scenePreloads = html`<link rel="preload" href="/pictures/scenes-900.webp" as="image" media="(max-width: 49.99rem)">
<link rel="preload" href="/pictures/scenes-1360.webp" as="image" media="(min-width: 50rem)">`;

/** Turbo would load what is under the pointer. That link may be personalized, so this is switched off. */
const turboTag = (nonce) => html`<meta name="turbo-prefetch" content="false">
<meta name="csp-nonce" content="${nonce}">
<script src="/turbo.js" defer></script>`;

/** @param {{ strict: boolean, tactful: boolean, config: object }} site */
function tactfulTag({ strict, tactful, config }) {
  if (!tactful) return undefined;
  return strict
    ? html`<script type="application/json" data-tactful-config>${json(config)}</script>
<script src="/tactful.js"></script>`
    : html`<script src="/tactful.js" data-config="/tactful.json"></script>`;
}

const BAR = html`<script src="/bar/bar.mjs" type="module" data-related="${JSON.stringify(
  Object.fromEntries(VIEWED.map((id) => [id, relatedText(id)])),
)}"></script>`;

const pageData = ({ type, category, calls = [] }) => ({
  page_type: type,
  ...(category && { page_category: CATEGORIES[category].name }),
  calls,
});

/**
 * The first paint waits for the masthead to be there as a whole: half of it would move when the rest comes.
 *
 * @param {object} site how the shop is served
 * @param {{ title: string, description?: string, type: string, category?: string, query?: string, cart: object,
 *   caseOpen?: string, language?: string, calls?: readonly object[], structured?: readonly object[], main: unknown,
 *   hasScenes?: boolean }} page `hasScenes`: it shows large pictures
 * @returns {string} the whole document
 */
export function layout(site, page) {
  return toText(html`<!doctype html>
<html lang="${page.language ?? 'en'}" data-tactful-page="${page.type}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title === SHOP ? `${SHOP}: things for outdoors and every day` : `${page.title} · ${SHOP}`}</title>
${page.description && html`<meta name="description" content="${page.description}">`}
<meta name="color-scheme" content="light dark">
${PRELOADED_FONTS.map((address) => html`<link rel="preload" href="${address}" as="font" type="font/woff2" crossorigin>`)}
${page.hasScenes && scenePreloads}
<link rel="stylesheet" href="/shop.css">
<link rel="expect" href="#main" blocking="render">
${!site.strict && html`<link rel="icon" href="/favicon.svg" type="image/svg+xml">`}
${tactfulTag(site)}
${site.nonce && turboTag(site.nonce)}
<script src="/shop.js" defer></script>
<script src="/browse.js" defer></script>
<script src="/assistant.js" defer></script>
${site.bar && BAR}
${page.structured?.map((data) => html`<script type="application/ld+json">${json(data)}</script>`)}
</head>
<body>
<a class="skip" href="#main" lang="en">Skip to content</a>
${promo()}
${masthead(page)}
${
  page.caseOpen &&
  html`<aside class="case-bar" lang="en" aria-label="Your service case"><p class="wrap">You have a service case open with us. <a href="/help/case">See your case</a></p></aside>`
}
<main id="main" tabindex="-1">${page.main}</main>
${footer}
${notes()}
${assistant}
<script type="application/json" id="page-data">${json(pageData(page))}</script>
</body>
</html>
`);
}
