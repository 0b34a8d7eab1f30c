/** The code of an app is checked against the config: names that do not exist, and hooks that would send variants. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LintIssue } from '../lint/issue.ts';
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
  host: { member: { type: 'boolean', default: false, label: 'Member' } },
  questions: [
    {
      id: 'style',
      label: 'Your style?',
      benefit: 'You see it first.',
      options: [{ value: 'plain', label: 'Plain' }],
    },
  ],
};

interface CheckOptions {
  readonly config?: object;
  readonly pages?: readonly string[];
}

const issuesOf = (
  files: { readonly [file: string]: string },
  { config = CONFIG, pages = [] }: CheckOptions = {},
): readonly LintIssue[] =>
  lint({
    file: 'tactful.json',
    text: JSON.stringify(config),
    pages: new Map(pages.map((html, index) => [`${index}.html`, html])),
    code: new Map(Object.entries(files)),
    load: compilersOf(join(import.meta.dirname, '../..')),
    now: 0,
  });

/** Returns the issues of code, as `line:column level message`. */
const check = (files: { readonly [file: string]: string }, options: CheckOptions = {}): readonly string[] =>
  issuesOf(files, options)
    .filter(({ file }) => Object.hasOwn(files, file))
    .map(({ line, column, level, message }) => `${line}:${column} ${level} ${message}`);

/** Returns what the config names and the code lacks. */
const lacks = (files: { readonly [file: string]: string }, options: CheckOptions = {}): readonly string[] =>
  issuesOf(files, options)
    .filter(({ rule }) => rule === 'missing-variant')
    .map(({ path, level, message }) => `${path} ${level} ${message}`);

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
    expect(check({ 'page.jsx': '<tactful-slot name="tips" />' }, { config })).toEqual([]);
  });

  test('in other libraries are not read', () => {
    const text = `import { Slot } from '@radix-ui/react-slot';
decide('hreo'); router.explain('hreo'); const page = <Slot name="hreo"><slot name="x" /></Slot>;`;
    expect(check({ 'page.jsx': text })).toEqual([]);
  });
});

describe('slots and variants of the config', () => {
  const NO_COATS = 'experiences[0].variant error the code of slot "hero" has no variant "coats"';
  const NO_SHORT = 'experiences[1].experiment.variants error the code of slot "tips" has no variant "short"';
  const NO_TIPS =
    'experiences[1].slot warning neither the pages nor the code that were checked have the slot "tips"';
  const IMPORT = "import { Slot } from '@tactful/react';\n";

  test.each<[what: string, files: { readonly [file: string]: string }]>([
    [
      'React and Preact',
      {
        'page.tsx': `${IMPORT}const page = <><Slot name="hero" variants={{ boots: <b /> }} /><Slot name="tips" /></>;`,
      },
    ],
    [
      'Vue',
      {
        'app.vue':
          '<template><TactfulSlot name="hero"><template #boots>B</template></TactfulSlot><TactfulSlot name="tips"><template v-slot>All</template></TactfulSlot></template>',
      },
    ],
    [
      'Svelte and Angular',
      {
        'page.svelte': '<script>const hero = createSlot("hero", []);</script>',
        'tips.ts': 'export class Tips { readonly tips = injectSlot("tips", ["long"]); }',
      },
    ],
    [
      'HTML',
      {
        'page.html':
          '<tactful-slot name="hero"><template data-tactful-variant="boots"></template></tactful-slot><p data-tactful-slot="tips"><template data-tactful-variant="long"></template></p>',
      },
    ],
  ])('that %s lacks are errors', (_, files) => {
    expect(lacks(files)).toEqual([NO_COATS, NO_SHORT]);
  });

  test('are shown by any place in the code, and by the pages', () => {
    const hero = `${IMPORT}const a = <Slot name="hero" variants={{ coats: <b /> }} />;`;
    const other = `${IMPORT}const b = <><Slot name="hero" variants={{}} /><Slot name="tips" variants={{ short: <b /> }} /></>;`;
    expect(lacks({ 'a.jsx': hero, 'b.jsx': other })).toEqual([]);
    expect(lacks({ 'a.jsx': hero })).toEqual([NO_TIPS]);
    const page = '<p data-tactful-slot="tips"><template data-tactful-variant="short"></template></p>';
    expect(lacks({ 'a.jsx': hero }, { pages: [page] })).toEqual([]);
    expect(lacks({ 'b.jsx': other }, { pages: [page] })).toEqual([NO_COATS]);
  });

  test.each<[what: string, file: string, text: string]>([
    ['variants in a constant', 'a.jsx', `${IMPORT}const a = <Slot name="hero" variants={all} />;`],
    ['variants that are spread', 'a.jsx', `${IMPORT}const a = <Slot name="hero" variants={{ ...all }} />;`],
    ['computed names', 'a.jsx', `${IMPORT}const a = <Slot name="hero" variants={{ [name]: <b /> }} />;`],
    ['properties that are spread', 'a.jsx', `${IMPORT}const a = <Slot name="hero" {...more} />;`],
    ['a decision', 'a.ts', 'const { winner } = useDecision("hero");'],
    ['a decision of the API', 'a.ts', 'const { winner } = tactful.decide("hero");'],
    [
      'a flag',
      'a.ts',
      'import { createProvider } from "@tactful/openfeature"; const hero = client.getStringValue("hero", "");',
    ],
    ['a list in a constant', 'a.ts', 'const hero = createSlot("hero", names);'],
    ['a list with a name that is not known', 'a.ts', 'const hero = createSlot("hero", ["boots", name]);'],
    [
      'a slot of Vue with a name that is not known',
      'a.vue',
      '<template><TactfulSlot name="hero"><template #[name]>A</template></TactfulSlot></template>',
    ],
    ['bound properties of Vue', 'a.vue', '<template><TactfulSlot name="hero" v-bind="more" /></template>'],
    [
      'a template with a name that is not known',
      'a.js',
      'html`<tactful-slot name="hero"><template data-tactful-variant=${name}></template></tactful-slot>`;',
    ],
    ['markup that may be added', 'a.svelte', '<tactful-slot name="hero">{@render rest()}</tactful-slot>'],
  ])('are not missing if only running the code shows them: %s', (_, file, text) => {
    expect(lacks({ [file]: text })).toEqual([NO_TIPS]);
  });

  test('are not missing if the code has slots that only running it shows, or cannot be parsed', () => {
    const hero = `${IMPORT}const a = <Slot name="hero" variants={{ coats: <b /> }} />;`;
    expect(lacks({ 'a.jsx': hero, 'b.jsx': `${IMPORT}const b = <Slot {...more} />;` })).toEqual([]);
    expect(lacks({ 'a.jsx': hero, 'b.ts': 'useDecision(name);' })).toEqual([]);
    expect(lacks({ 'a.jsx': hero, 'b.ts': 'const = 1;' })).toEqual([]);
    expect(lacks({ 'a.ts': 'export const a = 1;' })).toEqual([]);
  });

  test('are shown by tests no more than by other code', () => {
    const text = "import { test } from '@tactful/playwright';\nawait tactful.decide('tips');";
    const hero = `${IMPORT}const a = <Slot name="hero" variants={{ coats: <b /> }} />;`;
    expect(lacks({ 'a.jsx': hero, 'a.spec.ts': text })).toEqual([NO_TIPS]);
  });

  test('of a module of the app are found, too', () => {
    const text =
      'import { Slot } from \'./shop\';\nconst a = <><Slot name="hero" variants={{ coats: <b /> }} /><Slot name="tips" /></>;';
    expect(lacks({ 'a.jsx': text })).toEqual([NO_SHORT]);
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

  test('are found in constants, lists and options of the same file', () => {
    const constants = `import { OpenFeature } from '@openfeature/web-sdk';
import { TracingHook } from '@openfeature/open-telemetry-hooks';
const hook = new TracingHook();
const own = { after() {} };
const hooks = [hook];
const options = { hooks };
OpenFeature.addHooks(hook, own);
client.getStringValue('hero', 'none', options);`;
    expect(check({ 'start.ts': PROVIDER, 'hooks.ts': constants })).toEqual([
      expect.stringMatching(/^6:19 error a hook of "@openfeature\/open-telemetry-hooks" sends the variants/),
      expect.stringMatching(/^7:22 error a hook of "@openfeature\/open-telemetry-hooks" sends the variants/),
      expect.stringMatching(/^7:28 warning this hook receives the variants/),
    ]);
  });

  test('in constants that name each other end the search', () => {
    const cycle = `const a = () => b;\nconst b = () => a;\nOpenFeature.addHooks(a);`;
    expect(check({ 'start.ts': PROVIDER, 'hooks.ts': cycle })).toEqual([
      expect.stringMatching(/^3:22 warning this hook/),
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
