/** Variants: other content for a slot, next to its standard content. */
import { picture } from '../art/picture.mjs';
import { productBy } from '../catalogue/products.mjs';
import { html } from '../html.mjs';

/** @param {string} name @param {unknown} content */
export const variant = (name, content) =>
  html`<template data-tactful-variant="${name}">${content}</template>`;

/** A few things as pictures with names, without prices. @param {readonly string[]} items @param {() => string} id */
export const things = (items, id) =>
  items.map((item) => {
    const product = productBy(item);
    if (!product) throw new Error(`slots: expected a product, got "${item}"`);
    return html`<li><a href="/p/${product.id}"><span class="tile tile-${product.category}">${picture(product, { id: id() })}</span><span>${product.name}</span></a></li>`;
  });
