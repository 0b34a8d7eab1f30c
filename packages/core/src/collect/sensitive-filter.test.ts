import type { Config } from '@tactful/rules';
import { expect, test } from 'vitest';
import { config, dump, freshWorld, tailoredTab, view } from '../../testing/visitor.ts';
import { slug } from '../events/slug.ts';
import { publishConfig } from '../publish/publish-config.ts';
import { namedValuesOf } from './named-values.ts';
import { createSensitiveFilter } from './sensitive-filter.ts';

freshWorld();

// Each group of a row, by words of a shop in several languages.
const GROUPS: { readonly [row: number]: { readonly [group: string]: readonly string[] } } = {
  30: {
    origin: ['ethnic-hair', 'racial-identity'],
    politics: ['politics', 'Politik', 'политика'],
    beliefs: ['religion', 'atheism', 'Kirchenbedarf', '宗教'],
    'trade unions': ['trade-union', 'Gewerkschaft', 'sindicatos'],
    'genetic data': ['genetic-tests', 'dna-test'],
    'biometric data': ['biometric-locks'],
    health: ['health', 'Gesundheit', 'santé', 'salud', '健康'],
    'sex life': ['sex-toys', 'Erotik'],
    'sexual orientation': ['sexual-orientation', 'lgbt', 'gay'],
    crime: ['criminal-records'],
  },
  31: {
    'government ids': ['passport-covers', 'ssn'],
    'log-ins': ['password'],
    'citizenship and immigration': ['citizenship', 'immigration'],
  },
  32: {
    medicines: ['medicines', 'Medikamente', 'apotheke', '薬'],
    'tests of pregnancy': ['pregnancy-tests', 'Schwangerschaftstest', 'test-de-grossesse'],
    incontinence: ['incontinence', 'adult-diapers'],
    'and the like': ['contraceptives', 'hiv-self-test', 'diabetes'],
  },
  33: {
    alcohol: ['whisky', 'Wein', 'cerveza', '酒'],
    tobacco: ['tobacco', 'cigars', 'Tabak'],
    cannabis: ['cannabis', 'cbd'],
    gambling: ['gambling', 'casino'],
    dating: ['dating'],
    'weight loss': ['weight-loss', 'abnehmen'],
    'pregnancy and small children': ['maternity', 'newborn'],
    bereavement: ['bereavement', 'funeral'],
    divorce: ['divorce', 'Scheidung'],
    debt: ['debt', 'Schulden', 'payday-loans'],
    weapons: ['weapons', 'Waffen', 'ammunition'],
    adult: ['porn', 'erotic'],
  },
};

test.each(
  Object.entries(GROUPS).flatMap(([row, groups]) =>
    Object.entries(groups).map(([group, words]) => [row, group, words] as const),
  ),
)('obligation %s: records nothing about %s, in whatever field it occurs', async (_row, _group, words) => {
  const one = await tailoredTab({ config: { ...config, catalog: {} } });
  for (const word of words) {
    one.track(view('x', word));
    one.track(view(word, 'coats'));
    one.track(view('x', 'coats', { name: `About ${word}`, brand: word }));
    one.track({ name: 'search', term: word });
    one.track({ name: 'view_item_list', category: word });
    one.track({ name: 'use_feature', feature: word });
    one.track({ name: 'add_to_cart', items: [{ id: word, category: word }] });
  }
  await one.profile.whenSaved();
  const stored = JSON.stringify(await dump());
  expect(stored).toContain('events');
  for (const word of words) expect(stored).not.toContain(slug(word));
});

test('refuses a sensitive term even if the config names it, and in the name of an item', async () => {
  const catalog = { ...config.catalog, categories: { 'pregnancy-tests': 'Tests' } };
  const one = await tailoredTab({ config: { ...config, catalog } });
  const refusal = { recorded: false, reason: 'sensitive' };
  expect(one.track(view('x', 'Pregnancy tests'))).toEqual(refusal);
  expect(one.track(view('x', 'coats', { name: 'Pregnancy test' }))).toEqual(refusal);
  expect(one.track({ name: 'search', term: 'pregnancy' })).toEqual(refusal);
});

test('obligation 34: no setting of the visitor allows sensitive data', async () => {
  const one = await tailoredTab();
  await one.consent.setCategory('browsing', true);
  await one.consent.setPurpose('content', true);
  await one.consent.setSharedAcrossSections(true);
  expect(one.track(view('x', 'health')).recorded).toBe(false);
});

test('obligation 35: a regulated shop records no item of a category that its config does not name', async () => {
  const one = await tailoredTab({ config: { ...config, site: { ...config.site, regulated: true } } });
  expect(one.track(view('x', 'devices'))).toEqual({ recorded: false, reason: 'sensitive' });
  expect(one.track({ name: 'view_item', items: [{ id: 'x' }] })).toEqual({
    recorded: false,
    reason: 'sensitive',
  });
  expect(one.track(view('x', 'coats')).recorded).toBe(true);
});

const filterOf = (own: Config) => createSensitiveFilter(own, namedValuesOf(publishConfig(own)));

test('obligation 35: on a regulated site only items of a category that the config names pass', () => {
  const regulated: Config = { ...config, site: { ...config.site, regulated: true } };
  const isSensitive = filterOf(regulated);
  expect(isSensitive({ item: 'x', category: 'coats' })).toBe(false);
  for (const event of [{ item: 'x' }, { label: 'X' }, { brand: 'acme' }, { category: 'boats' }])
    expect(isSensitive(event)).toBe(true);
  expect(isSensitive({})).toBe(false);
  expect(isSensitive({ term: 'tent' })).toBe(false);
  expect(filterOf(config)({ item: 'x', category: 'boats' })).toBe(false);
});

test('judges the same text in the same way each time', () => {
  const isSensitive = filterOf(config);
  for (let time = 0; time < 2; time++) {
    expect(isSensitive({ feature: 'health' })).toBe(true);
    expect(isSensitive({ brand: 'health' })).toBe(true);
    expect(isSensitive({ brand: 'acme' })).toBe(false);
  }
});
