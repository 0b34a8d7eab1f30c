/** `<tactful-slot>` in the pages of frameworks that have no bindings: they draw its content, and keep it. */
import type { Tactful } from '@tactful/core';
import Alpine from 'alpinejs';
import htmx from 'htmx.org';
import { html, render } from 'lit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cleanUp, viewFish, visitor } from '../testing/visitor.ts';
import { defineTactfulSlot } from './index.ts';

let place: HTMLElement;
let tactful: Tactful;
let undo: () => void;

beforeEach(async () => {
  place = document.body.appendChild(document.createElement('main'));
  tactful = await visitor('tailored', 2);
  undo = defineTactfulSlot(tactful);
});

afterEach(async () => {
  undo();
  place.remove();
  await cleanUp();
});

const isVisible = (selector: string) => place.querySelector(selector)?.checkVisibility() ?? false;
const shown = () => ['.standard', '.fish'].filter(isVisible);

test('Lit draws it, and its later changes reach the standard content', async () => {
  const draw = (title: string) =>
    render(
      html`<tactful-slot name="hero">
        <h2 class="standard">${title}</h2>
        <template data-tactful-variant="fish"><h2 class="fish">Fish first</h2></template>
      </tactful-slot>`,
      place,
    );
  draw('All tables');
  await expect.poll(shown).toEqual(['.fish']);
  draw('All our tables');
  expect(shown()).toEqual(['.fish']);
  await tactful.consent.decline({ surface: 'api' });
  await expect.poll(shown).toEqual(['.standard']);
  expect(place.querySelector('.standard')?.textContent).toBe('All our tables');
});

test('Alpine runs in its standard content, and adds and removes it', async () => {
  await tactful.profile.removeCategory('browsing');
  place.innerHTML = `<div x-data="{ isOpen: false, tables: 7 }">
      <button @click="isOpen = !isOpen">Toggle</button>
      <template x-if="isOpen">
        <tactful-slot name="hero">
          <h2 class="standard" x-text="tables"></h2>
          <template data-tactful-variant="fish"><h2 class="fish">Fish first</h2></template>
        </tactful-slot>
      </template>
    </div>`;
  Alpine.start();
  const toggle = () => place.querySelector('button')?.click();
  await expect.poll(() => place.querySelector('button')).not.toBeNull();
  toggle();
  await expect.poll(shown).toEqual(['.standard']);
  expect(place.querySelector('.standard')?.textContent).toBe('7');
  viewFish(tactful, 2);
  await expect.poll(shown).toEqual(['.fish']);
  toggle();
  await expect.poll(() => place.querySelector('tactful-slot')).toBeNull();
  toggle();
  await expect.poll(shown).toEqual(['.fish']);
});

test('htmx swaps it in', async () => {
  const markup =
    '<tactful-slot name="hero"><h2 class="standard">All tables</h2>' +
    '<template data-tactful-variant="fish"><h2 class="fish">Fish first</h2></template></tactful-slot>';
  htmx.swap(place, markup, { swapStyle: 'innerHTML', swapDelay: 0, settleDelay: 0 });
  await expect.poll(shown).toEqual(['.fish']);
  htmx.swap(place, markup.replace('All tables', 'Every table'), {
    swapStyle: 'innerHTML',
    swapDelay: 0,
    settleDelay: 0,
  });
  await expect.poll(() => place.querySelector('.standard')?.textContent).toBe('Every table');
  await expect.poll(shown).toEqual(['.fish']);
});

test('a variant is checked before it is shown, for everybody alike', async () => {
  await tactful.profile.erase();
  const issues: string[] = [];
  undo();
  undo = defineTactfulSlot(tactful, { onIssue: ({ message }) => issues.push(message) });
  const address = `${location.origin}/never-requested.png`;
  place.innerHTML = `<tactful-slot name="hero"><h2 class="standard">All tables</h2><template data-tactful-variant="fish"><img class="fish" src="${address}"></template></tactful-slot>`;
  await expect.poll(() => issues).toEqual([`Variant "fish" was rejected: the page lacks src=${address}.`]);
  viewFish(tactful, 2);
  await expect.poll(() => tactful.decide('hero').winner?.variant).toBe('fish');
  expect(shown()).toEqual(['.standard']);
  expect(performance.getEntriesByName(address)).toEqual([]);
});

test('a variant is checked as well if its template comes after its slot', async () => {
  await tactful.profile.erase();
  const issues: string[] = [];
  undo();
  undo = defineTactfulSlot(tactful, { onIssue: ({ message }) => issues.push(message) });
  const address = `${location.origin}/never-requested-late.png`;
  place.innerHTML = '<tactful-slot name="hero"><h2 class="standard">All tables</h2></tactful-slot>';
  await expect.poll(() => place.querySelector('tactful-slot')?.shadowRoot?.childElementCount).toBe(1);
  place
    .querySelector('tactful-slot')
    ?.insertAdjacentHTML(
      'beforeend',
      `<template data-tactful-variant="fish"><img class="fish" src="${address}"></template>`,
    );
  viewFish(tactful, 2);
  await expect.poll(() => issues).toEqual([`Variant "fish" was rejected: the page lacks src=${address}.`]);
  expect(shown()).toEqual(['.standard']);
  expect(performance.getEntriesByName(address)).toEqual([]);
});
