import { describe, expect, test } from 'vitest';
import { checkBuilt, checkSources, unusedCapabilities } from '../check/imports.mjs';

/** @param {string} path @param {string} text */
const problemsOf = (path, text) => checkSources(new Map([[path, text]]));

describe('a package', () => {
  test.each([
    ['core/src/a.ts', "import { x } from '@tactful/rules/internal';"],
    ['page/src/a.ts', "export type { X } from '@tactful/core';"],
    ['script/src/a.ts', "import type { X } from '@tactful/widget';"],
    ['script/src/a.ts', 'const widget = await import(address);'],
    ['core/src/ledger/indexeddb-store.ts', "import { get } from 'idb-keyval'; indexedDB.open('x');"],
    ['core/src/consent/consent-record.ts', 'localStorage.getItem("x");'],
    ['rules/src/a.ts', '/** The document, a window of 7 days. */ export const a = "a document in a window";'],
    ['rules/src/a.ts', 'const history = read(); history.visit; situation.document;'],
    ['core/src/a.ts', 'new Date(at).getDay();'],
    ['widget/src/a.tsx', "import { render } from 'preact'; render(<p />, document.body);"],
  ])('may contain, in %s: %s', (path, text) => {
    expect(problemsOf(path, text)).toEqual([]);
  });

  test.each([
    ['rules/src/a.ts', "import { x } from '@tactful/core';", 'imports @tactful/core'],
    ['rules/src/a.ts', "import type { X } from '@tactful/core';", 'imports @tactful/core'],
    ['rules/src/a.ts', "let a: import('@tactful/core').X;", 'imports @tactful/core'],
    ['page/src/a.ts', "export * from '@tactful/widget';", 'imports @tactful/widget'],
    ['core/src/a.ts', "import { x } from '../../rules/src/x.ts';", 'outside of its package'],
    ['script/src/a.ts', "import { open } from '@tactful/widget';", 'types only'],
    ['attic/src/a.ts', '', 'not listed in scripts/check/capabilities.mjs'],
    ['core/src/ledger.ts', "import { get } from 'idb-keyval';", 'imports idb-keyval'],
    ['core/src/ledger.ts', 'indexedDB.open("x");', 'uses indexedDB'],
    ['core/src/ledger.ts', "globalThis['indexedDB'].open('x');", 'uses indexedDB'],
    ['page/src/a.ts', 'window.localStorage.x = 1;', 'uses localStorage'],
    ['core/src/a.ts', 'document.title;', 'uses document'],
    ['core/src/a.ts', 'const f = { document };', 'uses document'],
    ['core/src/a.ts', 'globalThis.location.href;', 'uses location'],
    ['core/src/ledger.ts', 'addEventListener("x", y);', 'uses addEventListener'],
    ['page/src/a.ts', 'Date.now();', 'uses Date.now'],
    ['page/src/a.ts', 'new Date();', 'uses new Date()'],
    ['page/src/a.ts', 'fetch("/x");', 'uses fetch'],
    ['page/src/a.ts', 'const { fetch: f } = window;', 'uses fetch'],
    ['script/src/a.ts', 'navigator.sendBeacon("/x");', 'uses sendBeacon'],
    ['script/src/a.ts', "navigator['sendBeacon']('/x');", 'uses sendBeacon'],
    ['script/src/a.ts', 'new XMLHttpRequest();', 'uses XMLHttpRequest'],
    ['script/src/a.ts', 'document.cookie;', 'uses cookie'],
    ['script/src/a.ts', 'new Image().src = x;', 'uses Image'],
    ['widget/src/a.tsx', '<p dangerouslySetInnerHTML={x} />;', 'uses dangerouslySetInnerHTML'],
    ['page/src/a.ts', 'slot.innerHTML = x;', 'uses innerHTML'],
    ['rules/src/a.ts', 'new Function("x");', 'uses Function'],
    ['rules/src/a.ts', 'eval("x");', 'uses eval'],
    ['rules/src/a.ts', 'Math.random();', 'uses Math.random'],
    ['page/src/a.ts', "import { render } from 'preact';", 'imports preact'],
    ['page/src/a.ts', "import { useState } from 'preact/hooks';", 'imports preact/hooks'],
    ['widget/src/a.ts', "import('./words/de.ts');", 'uses import()'],
    ['page/src/a.ts', 'new BroadcastChannel("x");', 'uses BroadcastChannel'],
  ])('may not contain, in %s: %s', (path, text, problem) => {
    expect(problemsOf(path, text).join('\n')).toContain(problem);
  });

  test('has no capability for a file that does not exist', () => {
    expect(unusedCapabilities(new Map([['core/src/ledger/indexeddb-store.ts', '']]))).toContain(
      'scripts/check/capabilities.mjs: allows the consent record in core/src/consent/consent-record.ts, which does not exist',
    );
  });

  test('has no import cycle, not even of types', () => {
    const files = new Map([
      ['core/src/a.ts', "import type { B } from './b.ts';"],
      ['core/src/b.ts', "import type { A } from './a.ts';"],
    ]);
    expect(checkSources(files)).toEqual(['cycle: core/src/a.ts → core/src/b.ts → core/src/a.ts']);
  });

  test('reports the file and the line', () => {
    expect(problemsOf('rules/src/a.ts', '\n\nfetch(x);')).toEqual([
      'packages/rules/src/a.ts:3: uses fetch (the network); only script/src/** may',
    ]);
  });
});

describe('a served file', () => {
  test('may fetch once and load code once, if it is the script tag', () => {
    expect(checkBuilt(new Map([['tactful.js', 'fetch(a);import(b)']]))).toEqual([]);
  });

  test.each([
    ['tactful.js', 'fetch(a);fetch(b)', 'uses fetch 2 times; at most 1'],
    ['tactful.js', 'let f=window.fetch,g=fetch', 'uses fetch 2 times; at most 1'],
    ['tactful-widget.js', 'fetch(a)', 'uses fetch 1 times; at most 0'],
    ['tactful.js', 'navigator.sendBeacon(a)', 'uses sendBeacon'],
    ['tactful.js', 'new Function(a)', 'uses Function'],
  ])('is rejected, as %s: %s', (path, text, problem) => {
    expect(checkBuilt(new Map([[path, text]])).join('\n')).toContain(problem);
  });
});
