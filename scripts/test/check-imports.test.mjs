import { describe, expect, test } from 'vitest';
import { checkBuilt, checkSources, idlePowers } from '../check-imports.mjs';

/** @param {string} path @param {string} text */
const faultsOf = (path, text) => checkSources(new Map([[path, text]]));

describe('a room', () => {
  test.each([
    ['core/src/a.ts', "import { x } from '@tactful/rules';"],
    ['page/src/a.ts', "export type { X } from '@tactful/core';"],
    ['script/src/a.ts', "import type { X } from '@tactful/widget';"],
    ['script/src/a.ts', 'const widget = await import(address);'],
    ['core/src/ledger/indexeddb-store.ts', "import { get } from 'idb-keyval'; indexedDB.open('x');"],
    ['core/src/consent/consent-record.ts', 'localStorage.getItem("x");'],
    ['rules/src/a.ts', '/** The document, a window of 7 days. */ export const a = "a document in a window";'],
    ['rules/src/a.ts', 'const history = read(); history.visit; situation.document;'],
    ['core/src/a.ts', 'new Date(at).getDay();'],
    ['widget/src/a.tsx', "import { render } from 'preact'; render(<p />, document.body);"],
  ])('may, in %s: %s', (path, text) => {
    expect(faultsOf(path, text)).toEqual([]);
  });

  test.each([
    ['rules/src/a.ts', "import { x } from '@tactful/core';", 'imports @tactful/core'],
    ['rules/src/a.ts', "import type { X } from '@tactful/core';", 'imports @tactful/core'],
    ['rules/src/a.ts', "let a: import('@tactful/core').X;", 'imports @tactful/core'],
    ['page/src/a.ts', "export * from '@tactful/widget';", 'imports @tactful/widget'],
    ['core/src/a.ts', "import { x } from '../../rules/src/x.ts';", 'outside of its room'],
    ['script/src/a.ts', "import { open } from '@tactful/widget';", 'types only'],
    ['attic/src/a.ts', '', 'not named in scripts/capabilities.mjs'],
    ['core/src/ledger.ts', "import { get } from 'idb-keyval';", 'imports idb-keyval'],
    ['core/src/ledger.ts', 'indexedDB.open("x");', 'says indexedDB'],
    ['core/src/ledger.ts', "globalThis['indexedDB'].open('x');", 'says indexedDB'],
    ['page/src/a.ts', 'window.localStorage.x = 1;', 'says localStorage'],
    ['core/src/a.ts', 'document.title;', 'says document'],
    ['core/src/a.ts', 'const f = { document };', 'says document'],
    ['core/src/a.ts', 'globalThis.location.href;', 'says location'],
    ['core/src/ledger.ts', 'addEventListener("x", y);', 'says addEventListener'],
    ['page/src/a.ts', 'Date.now();', 'says Date.now'],
    ['page/src/a.ts', 'new Date();', 'says new Date()'],
    ['page/src/a.ts', 'fetch("/x");', 'says fetch'],
    ['page/src/a.ts', 'const { fetch: f } = window;', 'says fetch'],
    ['script/src/a.ts', 'navigator.sendBeacon("/x");', 'says sendBeacon'],
    ['script/src/a.ts', "navigator['sendBeacon']('/x');", 'says sendBeacon'],
    ['script/src/a.ts', 'new XMLHttpRequest();', 'says XMLHttpRequest'],
    ['script/src/a.ts', 'document.cookie;', 'says cookie'],
    ['script/src/a.ts', 'new Image().src = x;', 'says Image'],
    ['widget/src/a.tsx', '<p dangerouslySetInnerHTML={x} />;', 'says dangerouslySetInnerHTML'],
    ['page/src/a.ts', 'slot.innerHTML = x;', 'says innerHTML'],
    ['rules/src/a.ts', 'new Function("x");', 'says Function'],
    ['rules/src/a.ts', 'eval("x");', 'says eval'],
    ['rules/src/a.ts', 'Math.random();', 'says Math.random'],
    ['page/src/a.ts', "import { render } from 'preact';", 'imports preact'],
    ['page/src/a.ts', "import { useState } from 'preact/hooks';", 'imports preact/hooks'],
    ['widget/src/a.ts', "import('./words/de.ts');", 'says import()'],
    ['page/src/a.ts', 'new BroadcastChannel("x");', 'says BroadcastChannel'],
  ])('may not, in %s: %s', (path, text, fault) => {
    expect(faultsOf(path, text).join('\n')).toContain(fault);
  });

  test('gets no power for a file that is not there', () => {
    expect(idlePowers(new Map([['core/src/ledger/indexeddb-store.ts', '']]))).toContain(
      'scripts/capabilities.mjs: gives the choice to core/src/consent/consent-record.ts, which is not there',
    );
  });

  test('has no cycle, not even one of types alone', () => {
    const files = new Map([
      ['core/src/a.ts', "import type { B } from './b.ts';"],
      ['core/src/b.ts', "import type { A } from './a.ts';"],
    ]);
    expect(checkSources(files)).toEqual(['cycle: core/src/a.ts → core/src/b.ts → core/src/a.ts']);
  });

  test('is told the file and the line', () => {
    expect(faultsOf('rules/src/a.ts', '\n\nfetch(x);')).toEqual([
      'packages/rules/src/a.ts:3: says fetch (the network); only script/src/** may',
    ]);
  });
});

describe('a served file', () => {
  test('may fetch once and load code once, if it is the script', () => {
    expect(checkBuilt(new Map([['tactful.js', 'fetch(a);import(b)']]))).toEqual([]);
  });

  test.each([
    ['tactful.js', 'fetch(a);fetch(b)', 'says fetch 2 times; at most 1'],
    ['tactful.js', 'let f=window.fetch,g=fetch', 'says fetch 2 times; at most 1'],
    ['tactful-widget.js', 'fetch(a)', 'says fetch 1 times; at most 0'],
    ['tactful.js', 'navigator.sendBeacon(a)', 'says sendBeacon'],
    ['tactful.js', 'new Function(a)', 'says Function'],
  ])('is refused, as %s: %s', (path, text, fault) => {
    expect(checkBuilt(new Map([[path, text]])).join('\n')).toContain(fault);
  });
});
