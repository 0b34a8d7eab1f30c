/** The settings of the script: the tag, its address, `window.tactful`, and elements with the same names. */
import { afterEach, describe, expect, test } from 'vitest';
import { readSettings } from './settings.ts';

afterEach(() => document.body.replaceChildren());

/** Adds a tag that is not run: a module has no `currentScript`. */
function addTag(address: string, data: { readonly [name: string]: string } = {}): void {
  const tag = document.createElement('script');
  tag.type = 'text/plain';
  tag.src = address;
  Object.assign(tag.dataset, data);
  document.body.append(tag);
}

const { origin } = location;

describe('the address of the config', () => {
  test.each<
    [
      from: string,
      address: string,
      data: { [name: string]: string },
      given: unknown,
      config: string | undefined,
    ]
  >([
    ['data-config', '/tactful.js', { config: '/a.json' }, undefined, '/a.json'],
    ['the query of the address', '/tactful.js?v=1&config=/a.json#x', {}, undefined, '/a.json'],
    ['the encoded query of the address', '/tactful.js?config=%2Fa.json', {}, undefined, '/a.json'],
    ['window.tactful', '/tactful.js', {}, { config: '/a.json' }, '/a.json'],
    [
      'window.tactful with calls',
      '/tactful.js',
      {},
      Object.assign([['open']], { config: '/a.json' }),
      '/a.json',
    ],
    [
      'data-config, before the query and window.tactful',
      '/tactful.js?config=/b',
      { config: '/a' },
      { config: '/c' },
      '/a',
    ],
    ['the query, before window.tactful', '/tactful.js?config=/b', {}, { config: '/c' }, '/b'],
    ['nothing', '/tactful.js', {}, undefined, undefined],
    ['nothing, with null', '/tactful.js', {}, null, undefined],
  ])('is read from %s', (_from, address, data, given, config) => {
    addTag(address, data);
    expect(readSettings(given).config).toBe(config);
  });

  test('is not read from the address of the page', () => {
    const before = location.href;
    history.replaceState(null, '', '?config=/a.json');
    addTag('/tactful.js');
    expect(readSettings(undefined).config).toBe(undefined);
    history.replaceState(null, '', before);
  });
});

describe('the folder of the files', () => {
  test.each<[what: string, address: string, data: { [name: string]: string }, base: string]>([
    ['that of the tag', 'https://cdn.example/a/tactful.js?v=/1/2#/3', {}, 'https://cdn.example/a/'],
    ['data-base', '/x/tactful.js', { base: 'https://cdn.example/a' }, 'https://cdn.example/a/'],
    ['data-base, relative to the page', 'https://cdn.example/tactful.js', { base: '/a/' }, `${origin}/a/`],
    ['the root', '/x/tactful.js', { base: '/' }, `${origin}/`],
    ['from the query', '/x/tactful.js?base=/a', {}, `${origin}/a/`],
    ['what is given, even if it is no address', '/tactful.js', { base: 'http://' }, 'http://'],
  ])('is %s', (_what, address, data, base) => {
    addTag(address, data);
    expect(readSettings(undefined).base).toBe(base);
  });

  test('is that of the script itself without a tag', () => {
    expect(readSettings({ config: '/a.json' }).base).toBe('');
  });
});

test('elements with the names of settings are no settings', () => {
  document.body.innerHTML =
    '<form id="tactful"><input name="config"><input name="base" value="https://evil.example"></form>';
  const { tactful } = window as { tactful?: unknown };
  expect(tactful).toHaveProperty('config', expect.any(Element));
  expect(tactful).toHaveProperty('base', expect.any(Element));
  expect(readSettings(tactful)).toEqual({ config: undefined, base: '' });
});

test.each<[from: string, address: string, data: { [name: string]: string }, given: unknown]>([
  ['data-consent-gate', '/tactful.js', { consentGate: 'closed' }, undefined],
  ['the query of the address', '/tactful.js?consentGate=closed', {}, undefined],
  ['window.tactful', '/tactful.js', {}, { consentGate: 'closed' }],
])('whether the consent gate is closed is read from %s', (_from, address, data, given) => {
  addTag(address, data);
  expect(readSettings(given).consentGate).toBe('closed');
});
