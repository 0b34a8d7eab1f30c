/** Tests `tactful disclose` and the lint rule that finds outdated files, on real files and with a real HTML parser. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'parse5';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CATEGORY_ORDER, DISCLOSURE_TEXTS } from '../disclose/locales/texts.ts';
import { run } from '../index.ts';
import { STARTER_CONFIG } from '../starter.ts';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'tactful-disclose-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const NOW = Date.UTC(2030, 4, 6, 12);
const tactful = async (...argv: string[]) => {
  let text = '';
  const append = (more: string): void => {
    text += more;
  };
  const code = await run(
    { version: '1.2.3', cwd, now: () => NOW, out: append, err: append, isTTY: false },
    argv,
  );
  return { code, text };
};
const put = (text: string): void => writeFileSync(join(cwd, 'tactful.json'), text);
const read = (file: string): string => readFileSync(join(cwd, file), 'utf8');
const PAGE = 'how-we-personalize.html';

test('writes the page, the card and the GPC statement', async () => {
  put(STARTER_CONFIG);
  expect(await tactful('disclose', '-o', 'public')).toEqual({
    code: 0,
    text: `public/${PAGE}: written\npublic/how-we-personalize.json: written\npublic/.well-known/gpc.json: written\n`,
  });
  expect(JSON.parse(read('public/.well-known/gpc.json'))).toEqual({ gpc: true, lastUpdate: '2030-05-06' });
  const config = JSON.parse(STARTER_CONFIG);
  expect(JSON.parse(read('public/how-we-personalize.json'))).toMatchObject({
    shop: config.site.name,
    policy: config.site.policy,
    purposes: [{ id: 'pages' }],
    consent: { required: true },
  });
});

test('V13: the page states everything that the config can change, in nine languages, as valid HTML without scripts and styles', async () => {
  put(STARTER_CONFIG);
  await tactful('disclose');
  const errors: string[] = [];
  parse(read(PAGE), { onParseError: ({ code }) => errors.push(code) });
  expect(errors).toEqual([]);
  expect(read(PAGE)).not.toMatch(/<script|<style|style=|\son\w+=/);
  const config = JSON.parse(STARTER_CONFIG);
  const sections = read(PAGE).split('<section ').slice(1);
  expect(sections).toHaveLength(9);
  expect(new Set(DISCLOSURE_TEXTS.map(({ language }) => language)).size).toBe(9);
  for (const [index, section] of sections.entries()) {
    const texts = DISCLOSURE_TEXTS[index];
    expect(section).toContain(`lang="${texts?.language}" dir="${texts?.language === 'ar' ? 'rtl' : 'ltr'}"`);
    for (const { benefit } of config.experiences) expect(section).toContain(benefit);
    for (const option of texts?.options ?? []) expect(section).toContain(option.replaceAll('"', '&quot;'));
    expect(section).not.toMatch(/\{\w+\}|undefined/);
  }
});

/** The lists of a section: the items of each, as they are in the page. */
const listsIn = (section: string): readonly (readonly string[])[] =>
  [...section.matchAll(/<ul>\n(.*?)\n<\/ul>/gs)].map(([, items = '']) =>
    items.split('\n').map((item) => item.replace(/^<li>(.*)<\/li>$/, '$1')),
  );

test('V13: the page and the card contain the data with its retention, the effects, the purposes and the policy', async () => {
  const config = JSON.parse(STARTER_CONFIG);
  const [row, { name: _name, ...hero }] = config.experiences;
  // The second in the slot has the same benefit, which the page states once.
  const experiences = [{ ...row, name: 'Your row' }, hero, { ...hero, id: 'hero-boots', variant: 'boots' }];
  const changed = { experiences, retention: { browsing: { days: 12 } } };
  put(JSON.stringify({ ...config, slots: { hero: { name: 'The <top>' } }, ...changed }));
  await tactful('disclose');
  const page = read(PAGE);
  const sections = page.split('<section ').slice(1);
  expect(listsIn(sections[0] ?? '').slice(0, 3)).toEqual([
    [
      `<b><bdi>Your row</bdi></b><br><bdi>${row.benefit}</bdi><br>Data used: What you view, Your cart, What you buy, and Interests you entered`,
      `<bdi>${hero.benefit}</bdi><br>Data used: What you view, What you buy, and Your help requests`,
    ],
    [
      'What you view (12 days)',
      'Your cart (30 days)',
      'What you buy (365 days)',
      'Your help requests (90 days)',
      'Interests you entered (365 days)',
    ],
    ['<b><bdi>Personalized pages</bdi></b><br><bdi>What you like comes first.</bdi>'],
  ]);
  expect(sections).toHaveLength(9);
  for (const section of sections) {
    const [, id = ''] = /^id="([\w-]+)"/.exec(section) ?? [];
    expect(page).toContain(`<a href="#${id}" lang="${id}">`);
    expect(listsIn(section).map(({ length }) => length)).toEqual([2, 5, 1, 6]);
    expect(section).toContain(`<bdi>${config.site.controller}</bdi>`);
    expect(section).toContain(`<p><bdi>${config.site.benefit}</bdi> `);
    expect(section).toContain('<a href="/privacy">');
  }
  const card = JSON.parse(read('how-we-personalize.json'));
  expect(card.dataCategories).toMatchObject({ browsing: { days: 12 }, stated: { days: 365 } });
  expect(Object.keys(card.dataCategories)).toHaveLength(5);
  const { dataCategories } = config.purposes.pages;
  expect(card.purposes).toEqual([{ id: 'pages', name: 'Personalized pages', dataCategories }]);
  expect(card.personalizes).toEqual([
    { place: 'row', versions: 1 },
    { place: 'The <top>', versions: 2 },
  ]);
});

test('a config without experiences has no list of effects', async () => {
  put(JSON.stringify({ ...JSON.parse(STARTER_CONFIG), experiences: [] }));
  await tactful('disclose');
  expect(read(PAGE)).not.toContain('What can change for you');
  expect(listsIn(read(PAGE))).toHaveLength(9 * 3);
});

test('one config is disclosed at a time', async () => {
  put(STARTER_CONFIG);
  const { code, text } = await tactful('disclose', 'tactful.json', 'other.json');
  expect([code, text]).toEqual([2, expect.stringContaining('expected one config, got 2')]);
});

test('texts of the config are text, and have their own language', async () => {
  const config = JSON.parse(STARTER_CONFIG);
  const site = { ...config.site, name: '<img src=x onerror=1>', controller: { ar: 'شركة "أ"' } };
  put(JSON.stringify({ ...config, site }));
  await tactful('disclose');
  expect(read(PAGE)).not.toContain('<img');
  expect(read(PAGE)).toContain('<span lang="ar" dir="auto">شركة &quot;أ&quot;</span>');
});

test('every language has all words, and those of the widget are the same as there', () => {
  for (const { language, options, categories, ...rest } of DISCLOSURE_TEXTS) {
    expect([language, options.length, categories.length]).toEqual([language, 6, CATEGORY_ORDER.length]);
    expect(Object.values(rest).filter((text) => !text)).toEqual([]);
    const words = readFileSync(
      new URL(`../../../widget/src/locales/${language}.ts`, import.meta.url),
      'utf8',
    );
    const keys = ['stays', 'policy', ...CATEGORY_ORDER];
    const texts = [rest.stays, rest.policy, ...categories];
    expect(keys.map((key) => RegExp(`^${key} (.*?)(\`;)?$`, 'm').exec(words)?.[1])).toEqual(texts);
  }
});

test('V13: the page and the card name the data that decides each effect, in every language', async () => {
  const config = JSON.parse(STARTER_CONFIG);
  const [row, hero] = config.experiences;
  const experiences = [
    { ...row, when: { 'searched.all.30d': { $gte: 2 } }, by: 'brand' },
    { ...hero, audience: 'buyers', when: undefined, promotes: undefined, duringCare: true },
    // The same effect, decided by other data.
    { ...hero, id: 'hero-cart', when: { 'cart.items': { $gte: 1 } }, promotes: undefined },
    { id: 'club', slot: 'club', variant: 'hello', when: { 'host.member': true }, benefit: 'For members.' },
  ];
  const audiences = { buyers: { 'bought.all.30d': { $gte: 1 } } };
  const host = { member: { type: 'boolean', default: false, label: 'You are a member.' } };
  const { label, benefit } = config.purposes.pages;
  const purposes = { pages: { label, benefit, dataCategories: CATEGORY_ORDER } };
  put(JSON.stringify({ ...config, purposes, audiences, host, experiences }));
  expect((await tactful('disclose')).code).toBe(0);
  const card = JSON.parse(read('how-we-personalize.json'));
  expect(card.experiences).toEqual([
    {
      id: 'row-by-interest',
      place: 'Categories',
      effect: row.benefit,
      dataCategories: ['browsing', 'searching', 'cart', 'purchases', 'stated'],
    },
    { id: 'hero-coats', place: 'Front page', effect: hero.benefit, dataCategories: ['purchases'] },
    // A purchase empties the cart.
    {
      id: 'hero-cart',
      place: 'Front page',
      effect: hero.benefit,
      dataCategories: ['cart', 'purchases', 'service'],
    },
    { id: 'club', place: 'club', effect: 'For members.', dataCategories: ['service'] },
  ]);
  const sections = read(PAGE).split('<section ').slice(1);
  expect(sections).toHaveLength(9);
  for (const [index, section] of sections.entries()) {
    const { usedData = '', categories = [] } = DISCLOSURE_TEXTS[index] ?? {};
    const lines = (listsIn(section)[0] ?? []).map((item) => item.split('<br>').at(-1) ?? '');
    expect(lines).toHaveLength(3);
    const [start = '?'] = usedData.split('{data}');
    for (const line of lines) expect(line.startsWith(start)).toBe(true);
    const namedIn = (line = ''): readonly string[] =>
      CATEGORY_ORDER.filter((_, nth) => line.includes(categories[nth] ?? '?'));
    expect(namedIn(lines[1])).toEqual(['cart', 'purchases', 'service']);
    expect(namedIn(lines[2])).toEqual(['service']);
  }
});

test('V13: lint fails if the config has changed and the files have not', async () => {
  put(STARTER_CONFIG);
  expect((await tactful('lint')).code).toBe(0);
  await tactful('disclose');
  expect((await tactful('lint')).code).toBe(0);
  const config = JSON.parse(STARTER_CONFIG);
  put(JSON.stringify({ ...config, site: { ...config.site, name: 'Another shop' } }));
  const { code, text } = await tactful('lint');
  expect(code).toBe(1);
  expect(text).toContain(
    `${PAGE}:1:1 it does not match tactful.json; run "tactful disclose tactful.json -o ." [outdated-disclosure]`,
  );
  await tactful('disclose');
  expect((await tactful('lint')).code).toBe(0);
  // The files cannot be compared with a config that has errors of its own.
  put(STARTER_CONFIG.replace('"slot": "row"', '"slto": "row"'));
  const broken = await tactful('lint');
  expect([broken.code, broken.text.includes('outdated-disclosure')]).toEqual([1, false]);
});

const CHANGED = STARTER_CONFIG.replace('"Your shop"', '"Another shop"');

test.each(['public', 'static', 'www', 'dist'])('lint finds outdated files in %s', async (folder) => {
  put(STARTER_CONFIG);
  await tactful('disclose', '-o', folder);
  expect((await tactful('lint')).code).toBe(0);
  put(CHANGED);
  const { code, text } = await tactful('lint');
  expect(code).toBe(1);
  for (const name of [PAGE, 'how-we-personalize.json'])
    expect(text).toContain(
      `${folder}/${name}:1:1 it does not match tactful.json; run "tactful disclose tactful.json -o ${folder}" [outdated-disclosure]`,
    );
  expect(text).not.toContain('gpc.json');
  await tactful('disclose', '-o', folder);
  expect((await tactful('lint')).code).toBe(0);
});

test('lint finds the files next to a config in another folder', async () => {
  put(STARTER_CONFIG);
  mkdirSync(join(cwd, 'shop'));
  writeFileSync(join(cwd, 'shop/tactful.json'), CHANGED);
  await tactful('disclose', '-o', 'shop/public');
  expect((await tactful('lint')).code).toBe(0);
  const { code, text } = await tactful('lint', 'shop/tactful.json');
  expect([code, text]).toEqual([1, expect.stringContaining(`shop/public/${PAGE}:1:1 `)]);
});

test('the copies of the last build may be older than the files that they are copied from', async () => {
  put(STARTER_CONFIG);
  await tactful('disclose', '-o', 'dist');
  put(CHANGED);
  await tactful('disclose', '-o', 'public');
  expect((await tactful('lint')).code).toBe(0);
});

test.each([
  ['GPC statement', '.well-known/gpc.json'],
  ['page', PAGE],
  ['card', 'how-we-personalize.json'],
])('lint reports a missing %s', async (_, name) => {
  put(STARTER_CONFIG);
  await tactful('disclose', '-o', 'public');
  rmSync(join(cwd, 'public', name));
  const { code, text } = await tactful('lint');
  expect([code, text]).toEqual([1, expect.stringContaining(`public/${name}:1:1 it is missing; run `)]);
  expect(text.match(/outdated-disclosure/g)).toHaveLength(1);
});

test.each([
  ['{ "gpc": false, "lastUpdate": "2030-05-06" }', 1],
  ['{ "lastUpdate": "2030-05-06" }', 1],
  ['<!doctype html>', 1],
  ['null', 1],
  ['{ "gpc": true, "lastUpdate": "2029-01-01" }', 0],
])('lint compares the GPC statement %s, with and without the page', async (statement, expected) => {
  put(STARTER_CONFIG);
  await tactful('disclose', '-o', 'public');
  writeFileSync(join(cwd, 'public/.well-known/gpc.json'), statement);
  const text = 'public/.well-known/gpc.json:1:1 it does not match tactful.json';
  const withPage = await tactful('lint');
  expect([withPage.code, withPage.text.includes(text)]).toEqual([expected, expected === 1]);
  for (const name of [PAGE, 'how-we-personalize.json']) rmSync(join(cwd, 'public', name));
  const alone = await tactful('lint');
  expect([alone.code, alone.text.includes(text)]).toEqual([expected, expected === 1]);
});

test('lint reads the files of a named folder, which must contain them', async () => {
  put(STARTER_CONFIG);
  expect((await tactful('lint', '--disclosure', 'public')).code).toBe(2);
  await tactful('disclose', '-o', 'public');
  expect((await tactful('lint', '--disclosure', 'public')).code).toBe(0);
  writeFileSync(join(cwd, 'public', PAGE), `${read(`public/${PAGE}`)} `);
  expect((await tactful('lint', '--disclosure', 'public')).code).toBe(1);
});

test('with errors, nothing is written', async () => {
  put(STARTER_CONFIG.replace('"slot": "row"', '"slto": "row"'));
  const { code, text } = await tactful('disclose', '-o', 'public');
  expect([code, existsSync(join(cwd, 'public')), readdirSync(cwd)]).toEqual([1, false, ['tactful.json']]);
  expect(text).toContain('correct the errors first');
});
