/** No value is stored that the config does not name, whatever a page of a shop contains. */
import { expect, type Page, test } from '@playwright/test';
import { dice } from './support/dice.ts';
import { ledgerRecords, stores } from './support/storage.ts';
import { CARRIERS, type Carrier, type Values } from './values/carriers.ts';
import { CONFIG, configOf } from './values/config.ts';
import { consent, openShop, visit } from './values/shop.ts';
import { occurringIn, strangersIn } from './values/stored.ts';
import { NAMED, PERSONAL, UNNAMED } from './values/texts.ts';

/** `TACTFUL_PAGES=2000` for a long run. */
const COUNT = Number(process.env.TACTFUL_PAGES ?? 25);
const SEED = Number(process.env.TACTFUL_SEED ?? 1);

const FIELDS = ['item', 'category', 'brand', 'term', 'feature', 'outcome'] as const;

/** The values of a carrier by which it is recognized in storage. */
const ownValues = (at: number, word: string): Values => ({
  ...{ item: `${word}i-${at}`, category: `${word} cat ${at}`, brand: `${word} brand ${at}` },
  ...{ term: `${word} term ${at}`, feature: `${word} use ${at}`, outcome: `${word} end ${at}` },
  ...{ name: 'Thing', person: 'Ida Novak' },
});

const slugOf = (text: string): string => text.replaceAll(' ', '-');

/** Visits a page for each carrier, and waits until all that it reports is stored. */
async function visitEach(page: Page, config: object, valuesOf: (at: number) => Values) {
  const shop = await openShop(config, ['', ...CARRIERS.map(({ html }, at) => html(valuesOf(at)))]);
  await consent(page, `${shop.url}/0/`);
  for (const [at, { name, reads }] of CARRIERS.entries()) {
    await visit(page, `${shop.url}/${at + 1}/`);
    const missing = async () => {
      const text = JSON.stringify(await ledgerRecords(page));
      return reads.filter((field) => !text.includes(slugOf(valuesOf(at)[field])));
    };
    await expect.poll(missing, name).toEqual([]);
  }
  const records = await ledgerRecords(page);
  await shop.close();
  return records;
}

test('without the allow-list, a value of every place is stored, and found', { tag: '@slow' }, async ({
  page,
}) => {
  const named = (field: keyof typeof NAMED) => CARRIERS.map((_, at) => slugOf(ownValues(at, 'leak')[field]));
  const names = Object.fromEntries(FIELDS.map((field) => [field, named(field)]));
  const loose = configOf({ ...NAMED, ...names });
  const records = await visitEach(page, loose, (at) => ownValues(at, 'leak'));
  expect(strangersIn(records, loose)).toEqual([]);
  const strangers = strangersIn(records, CONFIG).join('\n');
  const places = CARRIERS.flatMap(({ name, reads }, at) =>
    // Such ids have the shape of an article number.
    reads.filter((field) => field !== 'item').map((field) => [name, slugOf(ownValues(at, 'leak')[field])]),
  );
  expect(places.length).toBeGreaterThan(30);
  expect(places.filter(([, value = '']) => !strangers.includes(value))).toEqual([]);
});

test('no value about a person is stored as any field, even if the page lists it as a product', async ({
  page,
}) => {
  const NUMBER = '7234567890123';
  const everywhere = (value: string): string => {
    const values = { ...ownValues(0, value), ...Object.fromEntries(FIELDS.map((field) => [field, value])) };
    return CARRIERS.map(({ html }) => html({ ...values, name: value, person: value })).join('');
  };
  const hostile = [...PERSONAL, ...UNNAMED];
  const shop = await openShop(CONFIG, ['', [...hostile, NUMBER].map(everywhere).join('')]);
  await consent(page, `${shop.url}/0/`);
  await visit(page, `${shop.url}/1/`);
  // The last value of the page is the number of a product.
  const records = () => ledgerRecords(page);
  await expect.poll(async () => JSON.stringify(await records())).toContain(NUMBER);
  const strangers = strangersIn(await records(), CONFIG).filter((text) => text !== `item: ${NUMBER}`);
  const device = { ...(await stores(page)), records: await records() };
  expect([...strangers, ...occurringIn(device, hostile)]).toEqual([]);
  await shop.close();
});

/** A random value: named, unnamed or personal. */
function randomValues(roll: (sides: number) => number): Values {
  const of = <T>(list: readonly T[]): T => list[roll(list.length)] as T;
  const hostile = () => of(roll(2) ? UNNAMED : PERSONAL);
  const value = (field: keyof typeof NAMED): string => (roll(3) ? hostile() : of<string>(NAMED[field]));
  const fields = Object.fromEntries(FIELDS.map((field) => [field, value(field)]));
  // The fields are those of the table.
  return { ...(fields as unknown as Values), name: hostile(), person: of(PERSONAL) };
}

function randomPage(roll: (sides: number) => number): readonly (readonly [Carrier, Values])[] {
  const carriers = Array.from({ length: 1 + roll(5) }, () => CARRIERS[roll(CARRIERS.length)]);
  return [...new Set(carriers)].flatMap((carrier) =>
    carrier ? [[carrier, randomValues(roll)] as const] : [],
  );
}

test(`T11: ${COUNT} random pages store no value that the config does not name`, { tag: '@slow' }, async ({
  page,
}) => {
  test.setTimeout(60_000 + COUNT * 5000);
  const roll = dice(SEED);
  const pages = Array.from({ length: COUNT }, () => randomPage(roll));
  const html = pages.map((parts) => parts.map(([{ html: write }, values]) => write(values)).join(''));
  const shop = await openShop(CONFIG, ['', ...html]);
  await consent(page, `${shop.url}/0/`);
  const found: { readonly page: string; readonly strangers: readonly string[] }[] = [];
  let stored = 0;
  for (const [at, parts] of pages.entries()) {
    await visit(page, `${shop.url}/${at + 1}/`);
    const records = await ledgerRecords(page);
    stored = Math.max(stored, records.length);
    const device = { ...(await stores(page)), records };
    const strangers = [...strangersIn(records, CONFIG), ...occurringIn(device, [...PERSONAL, ...UNNAMED])];
    if (strangers.length) found.push({ page: parts.map(([{ name }]) => name).join(' + '), strangers });
  }
  expect(found).toEqual([]);
  expect(stored).toBeGreaterThan(Math.min(COUNT, 15));
  await shop.close();
});
