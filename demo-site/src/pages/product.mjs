/** The product page. */
import { picture } from '../art/picture.mjs';
import { BRANDS } from '../catalogue/brands.mjs';
import { COLOURS } from '../catalogue/colours.mjs';
import { CATEGORIES, productBy } from '../catalogue/products.mjs';
import { html, markup } from '../html.mjs';
import { viewItem } from '../measure.mjs';
import { money } from '../money.mjs';
import { stars, swatchOf, trail } from '../parts.mjs';
import { relatedText } from '../recommendations.mjs';
import { goesWithSlot } from '../slots/recommended.mjs';
import { hintSlot } from '../slots/shop.mjs';
import { breadcrumbData, productData } from '../structured.mjs';

const colourChoice = (product) =>
  html`<fieldset class="choice"><legend>Colour</legend><div class="colours">${product.colours.map(
    (colour, index) =>
      html`<label><input type="radio" name="colour" value="${colour}"${markup(index === 0 ? ' checked' : '')}>${swatchOf(colour)}${COLOURS[colour].name}</label>`,
  )}</div></fieldset>`;

const sizeChoice = (product) =>
  html`<label class="choice">Size <select name="size">${product.sizes.map(
    (size, index) =>
      html`<option value="${index}"${markup(index === Math.floor((product.sizes.length - 1) / 2) ? ' selected' : '')}>${size}</option>`,
  )}</select></label>`;

const quantityChoice = html`<label class="choice">Pieces <select name="quantity">${[1, 2, 3, 4, 5].map(
  (count) => html`<option>${count}</option>`,
)}</select></label>`;

const buyForm = (product) => html`<form class="buy" action="/cart/add" method="post">
<input type="hidden" name="item" value="${product.id}">
${colourChoice(product)}
<div class="choices">${sizeChoice(product)}${quantityChoice}</div>
<button class="button button-wide">Add to cart</button></form>`;

const details = (product) => html`<div class="folds">
<details open><summary>About it</summary><p>${product.blurb} ${product.stuff}</p><p>${BRANDS[product.brand].about}</p></details>
<details><summary>Size and care</summary><p>Runs true to size; between two, take the larger. Wash rarely, air often, dry flat.</p><p><a href="/help/size-guide">Size guide</a></p></details>
<details><summary>Delivery and returns</summary><p>With you in two to four days, free from £60. Send it back within sixty days, worn or not.</p><p><a href="/help/delivery">Delivery and returns</a></p></details>
</div>`;

/** @param {object} _request @param {string} item */
export function product(_request, item) {
  const product = productBy(item);
  if (!product) return undefined;
  const { name } = CATEGORIES[product.category];
  const steps = [
    ['Home', '/'],
    [name, `/c/${product.category}`],
    [product.name, `/p/${product.id}`],
  ];
  return {
    title: product.name,
    description: product.blurb,
    type: 'product',
    category: product.category,
    calls: [viewItem(product)],
    structured: [breadcrumbData(steps), productData(product)],
    main: html`<div class="wrap">${trail(steps)}
<div class="product" data-tactful-item="${product.id}" data-tactful-related="${relatedText(product.id)}">
<div class="shots tile tile-${product.category}">${product.colours.map((colour, index) => html`<div class="shot shot-${index}">${picture(product, { colour, at: 'product', named: true, early: index === 0 })}</div>`)}</div>
<div class="product-text"><p class="maker">${BRANDS[product.brand].name}</p><h1>${product.name}</h1>${stars(product)}
<p class="price">${money(product.price)} <span class="quiet">incl. VAT</span></p>
<p>${product.blurb}</p>
${buyForm(product)}
${hintSlot()}
${details(product)}</div></div>
${goesWithSlot(product)}</div>`,
  };
}
