/** The code of an app is checked against the config: names that do not exist, and hooks that would send variants. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lint } from '../lint/lint.ts';
import { compilersOf } from './app-compiler.ts';

const CONFIG = {
  version: 1,
  site: { name: 'Shop', controller: 'Shop Ltd', policy: '/privacy', benefit: 'You see first what you like.' },
  purposes: {
    pages: {
      label: 'Pages',
      benefit: 'What you like comes first.',
      dataCategories: ['browsing', 'usage', 'stated'],
    },
  },
  experiences: [
    {
      id: 'hero-coats',
      name: 'Coats',
      slot: 'hero',
      variant: 'coats',
      when: { 'viewed.category.coats.7d': { $gte: 3 } },
      benefit: 'Your favorite category comes first.',
    },
    {
      id: 'tips',
      name: 'Tips',
      slot: 'tips',
      experiment: { variants: [null, 'short'] },
      when: { 'features.used.compare.30d': { $gte: 2 } },
      benefit: 'Tips that fit.',
    },
  ],
  slots: { hero: { name: 'Front page' }, tips: { name: 'Tips' } },
  catalog: { categories: { coats: 'Coats', 'rain-boots': 'Rain boots' }, names: { compare: 'Compare' } },
  host: { member: { type: 'boolean', default: false, label: 'You are a member.' } },
  questions: [
    {
      id: 'style',
      label: 'Your style?',
      benefit: 'You see it first.',
      options: [{ value: 'plain', label: 'Plain' }],
    },
  ],
};

/** Returns the issues of code, as `line:column level message`. */
const check = (files: { readonly [file: string]: string }, config: object = CONFIG): readonly string[] =>
  lint({
    file: 'tactful.json',
    text: JSON.stringify(config),
    code: new Map(Object.entries(files)),
    load: compilersOf(join(import.meta.dirname, '../..')),
    now: 0,
  })
    .filter(({ file }) => file !== 'tactful.json')
    .map(({ line, column, level, message }) => `${line}:${column} ${level} ${message}`);

const HERO = 'error unknown slot "hreo"; did you mean "hero"?';
const COATS = 'error unknown variant "coatz" of the slot "hero"; did you mean "coats"?';

describe('names of slots and variants', () => {
  test.each<[what: string, file: string, text: string, issues: readonly string[]]>([
    [
      'React and Preact',
      'page.tsx',
      `import { Slot, useDecision, WhyButton } from '@tactful/react';
export const Page = () => {
  useDecision('hreo');
  return <Slot name="hero" variants={{ coatz: <Slot name={'hreo'} /> }}><WhyButton slot="hreo" /></Slot>;
};`,
      [`3:15 ${HERO}`, `4:40 ${COATS}`, `4:53 ${HERO}`, `4:84 ${HERO}`],
    ],
    [
      'Vue',
      'app.vue',
      `<script setup lang="ts">
import { TactfulSlot, useDecision } from '@tactful/vue';
const decision = useDecision('hreo' as const);
</script>
<template>
  <div v-if="decision"><TactfulSlot :name="'hreo'" /></div>
  <TactfulSlot name="hero"><template #default>New</template><template #coatz>Coats</template></TactfulSlot>
</template>`,
      [`3:30 ${HERO}`, `6:37 ${HERO}`, `7:71 ${COATS}`],
    ],
    [
      'Svelte',
      'page.svelte',
      `<script lang="ts">
import { createSlot } from '@tactful/svelte';
const HERO: string = 'hero';
const hero = createSlot(HERO, ['coatz']);
</script>
{#if hero.variant}<tactful-slot name="hreo"></tactful-slot>{/if}`,
      [`4:32 ${COATS}`, `6:33 ${HERO}`],
    ],
    [
      'Angular',
      'hero.ts',
      `import { Component } from '@angular/core';
import { injectSlot } from '@tactful/angular';
@Component({ selector: 'app-hero', template: \`<b>New</b>
  <tactful-slot name="hreo" />\` })
export class Hero { readonly variant = injectSlot('hero', ['coatz']); constructor(@Inject(A) a: A) {} }`,
      [`4:17 ${HERO}`, `5:60 ${COATS}`],
    ],
    [
      'Lit',
      'page.js',
      'import { html } from "lit";\nexport const page = (name) => html`<p class=${name}></p>\n<tactful-slot name="hreo"></tactful-slot><tactful-slot name=${name}></tactful-slot>`;',
      [`3:15 ${HERO}`],
    ],
    [
      'Astro',
      'index.astro',
      `---
import { createPublishedTactful } from '@tactful/core';
const shop = createPublishedTactful({});
shop.decide('hreo');
---
<section data-tactful-slot="hero"><template data-tactful-variant="coatz"></template></section>`,
      [`4:13 ${HERO}`, `6:45 ${COATS}`],
    ],
    [
      'HTML',
      'index.html',
      '<!doctype html>\n<script>window.tactful.explain("hreo")</script><i data-tactful-slto="hero"></i>',
      [`2:32 ${HERO}`, '2:51 error unknown attribute "data-tactful-slto"; did you mean "data-tactful-slot"?'],
    ],
  ])('in %s are compared with the config', (_, file, text, issues) => {
    expect(check({ [file]: text })).toEqual(issues);
  });

  test('that are no typing errors cause a warning', () => {
    const text = `import { Slot } from '@tactful/react';
const page = <><Slot name="newsletter" /><Slot name="hero" variants={{ 'summer-sale': <b /> }} /></>;`;
    expect(check({ 'page.jsx': text })).toEqual([
      '2:22 warning unknown slot "newsletter": no experience of the config has it, so that it is always standard',
      '2:72 warning unknown variant "summer-sale" of the slot "hero": no experience of the config shows it',
    ]);
  });

  test('of experiences with errors exist', () => {
    const [hero, tips] = CONFIG.experiences;
    const config = { ...CONFIG, experiences: [hero, { ...tips, action: 'hide' }] };
    expect(check({ 'page.jsx': '<tactful-slot name="tips" />' }, config)).toEqual([]);
  });

  test('in other libraries are not read', () => {
    const text = `import { Slot } from '@radix-ui/react-slot';
decide('hreo'); router.explain('hreo'); const page = <Slot name="hreo"><slot name="x" /></Slot>;`;
    expect(check({ 'page.jsx': text })).toEqual([]);
  });
});

describe('events', () => {
  test('their names, parameters and values are compared with those that are recorded', () => {
    const text = `tactful.track({ name: 'view_itme', items: [] });
tactful.track({ name: 'view_item', itmes: [] });
window.tactful?.track({ name: 'view_item', items: [{ item_id: 'a1', category: 'caots' }] });
(window.tactful = window.tactful || []).push(['track', { name: 'use_feature', feature: 'compaer' }]);
this.tactful.value.track({ name: 'state_preference', question: 'shoes', answers: [] });
tactful.track({ name: 'page_left' });
tactful.setPage({ host: { membr: true } });`;
    expect(check({ 'shop.js': text })).toEqual([
      '1:23 error unknown event "view_itme"; did you mean "view_item"?',
      '2:36 error unknown parameter "itmes" of view_item; did you mean "items"?',
      '3:54 error unknown item field "item_id"; did you mean "id"?',
      '3:79 error unknown category "caots"; did you mean "coats"?',
      '4:88 error unknown feature "compaer"; did you mean "compare"?',
      '5:64 warning unknown question "shoes": the config has no question with this id',
      '6:23 warning unknown event "page_left": it is not recorded',
      '7:27 error unknown host attribute "membr"; did you mean "member"?',
    ]);
  });

  test('that are right cause no issue, nor do other categories of the shop', () => {
    const text = `const EVENT = 'view_item';
tactful.track({ name: EVENT, items: [{ id: 'a1', category: 'Women > Coats', price: 10 }, ...more] });
tactful.track({ name: 'view_item_list', category: 'Rain boots' });
tactful.track({ name: 'view_item', items: [{ category: 'umbrellas', ['x' + 1]: 1 }] });
tactful.track({ name: kind, [key]: 1 });
analytics.track('Product Viewed', { name: 'Coat' });
mixpanel.track({ name: 'signup', plan: 'free' });`;
    expect(check({ 'shop.ts': text })).toEqual([]);
  });

  test('in attributes are compared, too', () => {
    const text = '<a data-tactful-event="add_to_crat" data-tactful-category="caots">Buy</a>';
    expect(check({ 'page.html': text })).toEqual([
      '1:4 error unknown event "add_to_crat"; did you mean "add_to_cart"?',
      '1:37 error unknown category "caots"; did you mean "coats"?',
    ]);
  });
});

test('facts and methods are compared with those that exist', () => {
  const text = `import { createTactful } from '@tactful/core';
import { useFact } from '@tactful/react';
const shop = createTactful(config);
const count = useFact('veiwed.category.coats.7d');
shop.trakc({ name: 'page_view' });
shop.consent.acept({ surface: 'api' });
const value = shop.fact('visits.count') + shop.fact('stated.style');
tactful.set(shop); tactful.open('used'); tactful.profile.export(); useTactful().anything();`;
  expect(check({ 'shop.ts': text })).toEqual([
    '4:23 error unknown fact "veiwed.category.coats.7d"; did you mean "viewed.category.coats.7d"?',
    '5:1 error unknown method "trakc"; did you mean "track"?',
    '6:1 error unknown method "consent.acept"; did you mean "consent.accept"?',
  ]);
});

test('objects with other methods are not compared: a function with this name, and the fixture of Playwright', () => {
  const called = 'tactful().then((api) => api); tactful()?.track({ name: "view_itme" });';
  const fixture = `import { test } from '@tactful/playwright';
test('a visitor', async ({ tactful }) => { await tactful.decline(); await tactful.decide('hreo'); });`;
  expect(check({ 'hero.cy.ts': called, 'hero.spec.ts': fixture })).toEqual([
    '1:56 error unknown event "view_itme"; did you mean "view_item"?',
    `2:90 ${HERO}`,
  ]);
});

describe('hooks of OpenFeature', () => {
  const PROVIDER = `import { createProvider } from '@tactful/openfeature';`;
  const HOOKS = `import { OpenFeature } from '@openfeature/web-sdk';
import { TracingHook } from '@openfeature/open-telemetry-hooks';
OpenFeature.addHooks(new TracingHook(), { after() {} });
client.getStringValue('hreo', 'none', { hooks: [new TracingHook()] });`;

  test('that send variants are errors, and others warnings', () => {
    expect(check({ 'start.ts': PROVIDER, 'hooks.ts': HOOKS })).toEqual([
      expect.stringMatching(/^3:22 error a hook of "@openfeature\/open-telemetry-hooks" sends the variants/),
      expect.stringMatching(/^3:41 warning this hook receives the variants/),
      '4:23 error unknown flag "hreo"; did you mean "hero"?',
      expect.stringMatching(/^4:48 error a hook of "@openfeature\/open-telemetry-hooks"/),
    ]);
  });

  test('are not reported for other providers', () => {
    expect(check({ 'hooks.ts': HOOKS })).toEqual([]);
  });
});

describe('a file that cannot be parsed', () => {
  test.each<[file: string, text: string, issue: string]>([
    ['page.tsx', 'const a = 1;\nconst b = <p>;', '2:'],
    ['page.ts', 'const = 1;', '1:7 error Unexpected token'],
    ['page.vue', '<template>\n<p>', '2:1 error Element is missing end tag.'],
    ['page.svelte', '<p>\n{#if a}', '2:'],
  ])('%s is an error with its place', (file, text, issue) => {
    const [found, ...more] = check({ [file]: text });
    expect(more).toEqual([]);
    expect(found?.startsWith(issue), found).toBe(true);
  });

  test('because the compiler of the app is missing is one, too', () => {
    const load = (name: string) => compilersOf('/nowhere')(`${name}-4`);
    const text = JSON.stringify(CONFIG);
    const code = new Map([['page.vue', '<template></template>']]);
    expect(lint({ file: 'tactful.json', text, code, load, now: 0 })).toContainEqual(
      expect.objectContaining({
        file: 'page.vue',
        message: 'vue/compiler-sfc-4 is not installed in this project; it is needed to read the file',
      }),
    );
  });
});
