/** The script tag, from the config on; and every way in which it may come to nothing. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { serve } from './bootstrap.ts';
import type { Tactful } from './command-queue.ts';

const page = window as { tactful?: Tactful | unknown };
const config = {
  version: 1,
  site: { name: 'Shop', controller: 'Shop Ltd, Town', policy: '/privacy', benefit: 'Nicer.' },
  purposes: { pages: { label: 'Pages', benefit: 'Nicer.', dataCategories: ['browsing'] } },
  experiences: [{ id: 'a', slot: 'hero', variant: 'a', benefit: 'Nicer.' }],
};
const SLOT = '<p data-tactful-slot="hero">Generic<template data-tactful-variant="a">A</template></p>';
const inline = (text: string) => `<script type="application/json" data-tactful-config>${text}</script>`;
const tactful = () => page.tactful as Tactful;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let warned: string[] = [];
beforeEach(() => {
  localStorage.clear();
  delete page.tactful;
  warned = [];
  vi.spyOn(console, 'warn').mockImplementation((text) => warned.push(String(text)));
});
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
  delete page.tactful;
});

/** In tests nothing stands beside the script: that the widget is missing is told, and is not looked at here. */
const issues = () => warned.filter((text) => !text.includes('tactful-widget.js'));

describe('a page with a config', () => {
  test('stays as served until tailored is chosen, and answers its calls', async () => {
    page.tactful = [['page', { type: 'home' }]];
    document.body.innerHTML = inline(JSON.stringify(config)) + SLOT;
    serve();
    await tactful().ready;
    expect(document.body.innerHTML).toContain(SLOT);
    expect(tactful().status()).toMatchObject({ storage: 'closed', issues: [] });
    expect(tactful().decide('hero')?.stopped).toMatchObject([{ by: 'not-tailored' }]);
    expect(tactful().track({ name: 'page_view' })).toEqual({ recorded: false, reason: 'no-consent' });
    expect(tactful().version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(issues()).toEqual([]);
  });

  test('answers all the same when the widget does not load, and that is told', async () => {
    document.body.innerHTML = inline(JSON.stringify(config)) + SLOT;
    serve();
    await tactful().ready;
    await wait(500);
    expect(warned.some((text) => text.includes('tactful-widget.js'))).toBe(true);
    expect(document.querySelector('p')?.textContent).toBe('Generic');
  });

  test('is told each fault with its path, once, and keeps what is not faulty', async () => {
    const faulty = {
      ...config,
      experiences: [...config.experiences, { id: 'b', slot: 'x', when: { 'no.such': 1 } }],
    };
    document.body.innerHTML = inline(JSON.stringify(faulty)) + SLOT;
    serve();
    await tactful().ready;
    expect(issues()).toHaveLength(1);
    expect(issues()[0]).toContain('experiences[1]');
    expect(tactful().decide('hero')?.stopped).toHaveLength(1);
  });
});

describe('the inspector', () => {
  const before = location.href;
  afterEach(() => history.replaceState(null, '', before));

  // Nothing stands beside the script here: that it is asked for is seen by its absence being told.
  test.each<[is: string, inspect: boolean | undefined, address: string]>([
    ['is', true, '?tactful=inspect'],
    ['is', true, '?a=b&tactful=inspect#c'],
    ['is not', true, ''],
    ['is not', true, '?tactful=yes'],
    ['is not', undefined, '?tactful=inspect'],
    ['is not', false, '?tactful=inspect'],
  ])('%s asked for where the config says inspect: %s and the address %s', async (is, inspect, address) => {
    history.replaceState(null, '', `${location.pathname}${address}`);
    document.body.innerHTML = inline(JSON.stringify({ ...config, inspect })) + SLOT;
    serve();
    await tactful().ready;
    await wait(300);
    expect(warned.some((text) => text.includes('tactful-inspect.js'))).toBe(is === 'is');
    expect(tactful().status()?.issues).toEqual([]);
  });
});

describe('a page stays generic, and the developer is told once,', () => {
  test.each([
    ['when there is no config', ''],
    ['when the config is empty', inline('')],
    ['when the config is not JSON', inline('{"version": 1,')],
    ['when the config is not an object', inline('[]')],
    ['when the config lacks what is vital', inline('{"version":1,"experiences":[]}')],
    ['when the config is from another version', inline(JSON.stringify({ ...config, version: 2 }))],
  ])('%s', async (_what, html) => {
    document.body.innerHTML = html + SLOT;
    serve();
    await vi.waitFor(() => expect(issues()).toHaveLength(1));
    await wait(50);
    expect(issues()).toHaveLength(1);
    expect(issues()[0]).toContain('expected');
    expect(document.querySelector('p')?.textContent).toBe('Generic');
    expect(tactful().status()).toBe(undefined);
    expect(localStorage.length).toBe(0);
  });
});

test('a second copy does nothing but say so', async () => {
  document.body.innerHTML = inline(JSON.stringify(config)) + SLOT;
  serve();
  const first = tactful();
  serve();
  expect(tactful()).toBe(first);
  expect(issues()).toEqual(['Tactful: expected one script, got another copy']);
  await first.ready;
});

test('an element of the name is no copy, and is out of the way afterwards', async () => {
  document.body.innerHTML = `<form id="tactful"><input name="version"></form>${inline(JSON.stringify(config))}`;
  expect(page.tactful).toBeInstanceOf(HTMLFormElement);
  serve();
  await tactful().ready;
  expect(tactful().status()).toBeDefined();
  expect(issues()).toEqual([]);
});

test('obligation 51: a page without storage stays generic, without an error', async () => {
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('', 'SecurityError');
  });
  document.body.innerHTML = inline(JSON.stringify(config)) + SLOT;
  serve();
  await tactful().ready;
  expect(document.querySelector('p')?.textContent).toBe('Generic');
  expect(issues()).toEqual([]);
});
