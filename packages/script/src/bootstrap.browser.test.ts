/** The start of the script tag, and everything that may keep it from starting. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { serve } from './bootstrap.ts';
import type { ScriptTactful } from './command-queue.ts';

const page = window as { tactful?: unknown };
const config = {
  version: 1,
  site: { name: 'Shop', controller: 'Shop Ltd, Town', policy: '/privacy', benefit: 'Nicer.' },
  purposes: { pages: { label: 'Pages', benefit: 'Nicer.', dataCategories: ['browsing'] } },
  experiences: [{ id: 'a', slot: 'hero', variant: 'a', benefit: 'Nicer.' }],
};
const SLOT = '<p data-tactful-slot="hero">Generic<template data-tactful-variant="a">A</template></p>';
const inline = (text: string) => `<script type="application/json" data-tactful-config>${text}</script>`;
const tactful = () => page.tactful as ScriptTactful;
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

let warned: string[] = [];
beforeEach(() => {
  localStorage.clear();
  delete page.tactful;
  warned = [];
  vi.spyOn(console, 'warn').mockImplementation((text) => warned.push(String(text)));
});
afterEach(async () => {
  // A later test must not receive the warning about the widget of this one.
  if ((page.tactful as ScriptTactful | undefined)?.status()) await widgetRequested();
  vi.restoreAllMocks();
  document.body.replaceChildren();
  delete page.tactful;
});

/** Waits for the warning about the widget. The widget is requested last. */
const widgetRequested = () =>
  expect.poll(() => warned.filter((text) => text.includes('tactful-buttons.js'))).toHaveLength(1);
/** The warnings, except for the one about the widget: the tests do not serve the files that the script loads later. */
const issues = () => warned.filter((text) => !text.includes('tactful-buttons.js'));

describe('a page with a config', () => {
  test('stays as served without consent, and runs its calls', async () => {
    page.tactful = [['setPage', { type: 'home' }]];
    document.body.innerHTML = inline(JSON.stringify(config)) + SLOT;
    serve();
    await tactful().ready;
    expect(document.body.innerHTML).toContain(SLOT);
    expect(tactful().status()).toMatchObject({ storage: 'closed', issues: [] });
    expect(tactful().decide('hero')?.stopped).toMatchObject([{ reason: 'not-tailored' }]);
    expect(tactful().track({ name: 'page_view' })).toEqual({ recorded: false, reason: 'no-consent' });
    expect(await tactful().consent.pauseRecording()).toEqual({ ok: false, reason: 'no-consent' });
    expect(tactful().version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(issues()).toEqual([]);
  });

  test('composes nothing without consent until it uses the API', async () => {
    const channel = vi.spyOn(window, 'BroadcastChannel');
    document.body.innerHTML = inline(JSON.stringify(config)) + SLOT;
    serve();
    await widgetRequested();
    expect(channel).not.toHaveBeenCalled();
    await tactful().ready;
    expect(channel).toHaveBeenCalled();
    expect(tactful().status()).toMatchObject({ storage: 'closed' });
  });

  test('runs its calls and logs a warning when the widget does not load', async () => {
    document.body.innerHTML = inline(JSON.stringify(config)) + SLOT;
    serve();
    await tactful().ready;
    await widgetRequested();
    expect(document.querySelector('p')?.textContent).toBe('Generic');
  });

  test('logs each issue once with its path, and uses the rest of the config', async () => {
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

  // The tests do not serve the inspector: a warning shows that it was requested.
  test.each<[is: string, inspect: boolean | undefined, address: string]>([
    ['is', true, '?tactful=inspect'],
    ['is', true, '?a=b&tactful=inspect#c'],
    ['is not', true, ''],
    ['is not', true, '?tactful=yes'],
    ['is not', undefined, '?tactful=inspect'],
    ['is not', false, '?tactful=inspect'],
  ])('%s requested with inspect: %s in the config and the address %s', async (is, inspect, address) => {
    history.replaceState(null, '', `${location.pathname}${address}`);
    document.body.innerHTML = inline(JSON.stringify({ ...config, inspect })) + SLOT;
    serve();
    await tactful().ready;
    await widgetRequested();
    const requests = () => warned.filter((text) => text.includes('tactful-inspect.js')).length;
    if (is === 'is') await expect.poll(requests).toBe(1);
    else expect(requests()).toBe(0);
    expect(tactful().status()?.issues).toEqual([]);
  });
});

describe('a page shows its standard content, with one warning,', () => {
  test.each([
    ['when there is no config', ''],
    ['when the config is empty', inline('')],
    ['when the config is not JSON', inline('{"version": 1,')],
    ['when the config is not an object', inline('[]')],
    ['when the config lacks required keys', inline('{"version":1,"experiences":[]}')],
    ['when the config is from another version', inline(JSON.stringify({ ...config, version: 2 }))],
  ])('%s', async (_what, html) => {
    document.body.innerHTML = html + SLOT;
    serve();
    await vi.waitFor(() => expect(issues()).toHaveLength(1));
    await nextFrame();
    await nextFrame();
    expect(issues()).toHaveLength(1);
    expect(issues()[0]).toMatch(/There is no config|expected|not JSON|missing/);
    expect(document.querySelector('p')?.textContent).toBe('Generic');
    expect(tactful().status()).toBe(undefined);
    expect(localStorage.length).toBe(0);
  });
});

test('a second copy only logs a warning', async () => {
  document.body.innerHTML = inline(JSON.stringify(config)) + SLOT;
  serve();
  const first = tactful();
  serve();
  expect(tactful()).toBe(first);
  expect(issues()).toEqual(['Tactful: already loaded on this page; this copy was ignored.']);
  await first.ready;
});

test('an element with the name of the API is replaced by the API', async () => {
  document.body.innerHTML = `<form id="tactful"><input name="version"></form>${inline(JSON.stringify(config))}`;
  expect(page.tactful).toBeInstanceOf(HTMLFormElement);
  serve();
  await tactful().ready;
  expect(tactful().status()).toBeDefined();
  expect(issues()).toEqual([]);
});

test('obligation 51: a page without storage shows its standard content, without an error', async () => {
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('', 'SecurityError');
  });
  document.body.innerHTML = inline(JSON.stringify(config)) + SLOT;
  serve();
  await tactful().ready;
  expect(document.querySelector('p')?.textContent).toBe('Generic');
  expect(issues()).toEqual([]);
});
