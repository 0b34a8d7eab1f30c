/** Variants: other content for a slot, next to its standard content. */
import { thingPicture } from '../art/sheets.mjs';
import { productBy } from '../catalogue/products.mjs';
import { html } from '../html.mjs';

/** @param {string} name @param {unknown} content */
export const variant = (name, content) =>
  html`<template data-tactful-variant="${name}">${content}</template>`;

/**
 * A few things as pictures with names, without prices.
 *
 * @param {keyof typeof import('../art/sheets.mjs').THINGS} sheet
 * @param {readonly string[]} items
 */
export const things = (sheet, items) =>
  items.map((item) => {
    const product = productBy(item);
    if (!product) throw new Error(`slots: expected a product, got "${item}"`);
    return html`<li><a href="/p/${product.id}"><span class="tile tile-${product.category}">${thingPicture(sheet, item)}</span><span>${product.name}</span></a></li>`;
  });
