import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withinCpuMs } from '../../../rules/testing/cpu-time.ts';
import { type LintIssue, lint, RULES } from '../index.ts';
import { STARTER_CONFIG } from '../starter.ts';

const FIXTURES = join(import.meta.dirname, '../../testing/fixtures');
const NOW = Date.UTC(2026, 10, 22);
const read = (file: string): string => readFileSync(join(FIXTURES, file), 'utf8');
const summary = ({ file, line, column, rule }: LintIssue): string => `${file}:${line}:${column} ${rule}`;

/** The page of a fixture. */
const PAGES: { readonly [file: string]: string } = {
  'pages.json': 'pages.html',
  'categories.json': 'categories.html',
  'item-ids.json': 'item-ids.html',
};

const issuesOf = (file: string): readonly LintIssue[] => {
  const page = PAGES[file];
  const pages = page ? new Map([[page, read(page)]]) : new Map();
  return lint({ file, text: read(file), pages, now: NOW });
};

/** The issues of each fixture: exactly these. */
const EXPECTED: { readonly [file: string]: readonly string[] } = {
  'clean.json': [],
  'syntax.json': ['5:3 syntax'],
  'twice.json': ['3:3 syntax'],
  'schema.json': ['8:5 schema', '29:7 schema'],
  'unknown-fact.json': ['23:9 unknown-fact'],
  'unknown-name.json': ['28:7 unknown-name', '32:5 dead-audience'],
  'sensitive.json': ['23:9 sensitive', '33:7 sensitive'],
  'quotes-data.json': ['27:7 quotes-data', '34:9 quotes-data', '35:9 quotes-data', '42:7 quotes-data'],
  'missing-benefit.json': ['18:5 missing-benefit', '32:7 missing-benefit'],
  'missing-language.json': ['36:7 missing-language'],
  'missing-cap.json': ['29:5 missing-cap'],
  'restricts-visitors.json': ['34:7 restricts-visitors', '41:7 restricts-visitors'],
  'price.json': ['31:7 price'],
  'revealing-name.json': ['32:7 revealing-name'],
  'unreachable.json': ['23:9 unreachable', '36:9 unreachable', '39:5 unreachable', '48:5 unreachable'],
  'shadowed.json': ['18:5 shadowed'],
  'dead-audience.json': ['35:7 unreachable', '39:5 dead-audience', '45:7 dead-audience'],
  'constant-condition.json': [
    '31:9 constant-condition',
    '51:9 constant-condition',
    '90:7 constant-condition',
  ],
  'pages.json': ['130:7 missing-variant', '141:7 missing-variant'],
  'unjudged-category.json': [
    '41:7 unjudged-category',
    '45:7 unjudged-category',
    '46:7 unjudged-category',
    '51:7 unjudged-category',
  ],
  'categories.json': [],
  'missing-act.json': ['8:7 missing-act', '10:7 missing-act'],
  'missing-name.json': [
    '10:5 missing-name',
    '17:5 missing-name',
    '19:7 missing-name',
    '22:9 missing-name',
    '34:9 missing-name',
    '35:9 missing-name',
    '38:21 missing-name',
    '46:21 missing-language',
    '50:54 missing-name',
    '51:48 missing-name',
  ],
  'named-values.json': [
    '38:13 missing-name',
    '38:13 unjudged-category',
    '45:13 missing-name',
    '45:13 missing-name',
    '45:13 unjudged-category',
    ...['60:9', '77:7', '79:7', '90:7', '99:11', '114:11'].map((place) => `${place} unjudged-category`),
  ],
  'unnamed-values.json': ['26:5 unnamed-values', '37:5 unnamed-values', '49:5 unnamed-values'],
  'item-ids.json': ['39:3 undeclared-item-ids'],
};

/** Rules with a test of their own: `disclose.test.ts`, `check-coupons.test.ts` and `check-code.test.ts`. */
const TESTED_ELSEWHERE = [
  ...['outdated-disclosure', 'unequal-coupons', 'exported-variants'],
  ...['unknown-slot', 'unknown-event', 'unknown-api'],
];

const IN_PAGES: { readonly [page: string]: readonly string[] } = {
  'pages.html': [
    '3:28 page-traffic',
    '9:49 remote-resource',
    '9:73 remote-resource',
    '10:45 remote-resource',
    '10:90 remote-resource',
    '11:46 runs-code',
    '11:67 runs-code',
    '11:88 runs-code',
    '12:46 marked-link',
    '13:46 marked-link',
    '14:43 price',
    '15:45 revealing-name',
    '16:47 quotes-data',
    '16:89 sensitive',
    '17:3 unused-variant',
  ],
  'categories.html': [
    '4:53 unlisted-category',
    '6:56 unjudged-category',
    '7:3 unjudged-category',
    '13:45 unlisted-category',
  ],
};

describe('lint', () => {
  test.each(Object.entries(EXPECTED))('finds the issues of %s at their places', (file, places) => {
    const page = PAGES[file];
    const inPages = page ? (IN_PAGES[page] ?? []).map((place) => `${page}:${place}`) : [];
    const expected = [...places.map((place) => `${file}:${place}`), ...inPages];
    expect(issuesOf(file).map(summary)).toEqual(expected);
  });

  test('has a fixture for every rule, and checks every fixture', () => {
    const files = readdirSync(FIXTURES).filter((file) => file.endsWith('.json'));
    expect(files.sort()).toEqual(Object.keys(EXPECTED).sort());
    const rules = Object.keys(RULES).filter((rule) => !TESTED_ELSEWHERE.includes(rule));
    expect(new Set(files.flatMap((file) => issuesOf(file).map(({ rule }) => rule)))).toEqual(new Set(rules));
  });

  test('reports what a sensitive category reveals, and what to do', () => {
    expect(issuesOf('unjudged-category.json')[0]?.message).toBe(
      'the category "ovulation-tests" reveals pregnancy, fertility and reproductive health (GDPR art. 9), because of "ovulation". Add "ovulation-tests" to sensitive.categories, so that it is never recorded. If the name has another meaning, explain it in the file of reviewed names',
    );
  });

  test('judges every name that makes a value recordable, once', () => {
    const issues = issuesOf('named-values.json').filter(({ rule }) => rule === 'unjudged-category');
    expect(issues.map(({ path }) => path)).toEqual([
      'experiences[0].when.$or[1].affinity.category',
      'experiences[0].when.$or[2].affinity.brand',
      'experiences[1].when.searched.term.bath-lifts.7d',
      'catalog.names.p-77',
      'catalog.names.wig-1',
      'questions[0].id',
      'questions[0].options[1].value',
      'questions[1].options[1].value',
    ]);
    const messages = issues.map(({ message }) => message);
    expect(messages[2]).toMatch(/^the search term "bath-lifts" reveals disability .* sensitive\.categories/);
    expect(messages[6]).toMatch(/^the option "h" reveals religion .*\. Remove it\./);
  });

  test('names the key to fill where an order by category, brand or feature has nothing to order by', () => {
    expect(issuesOf('unnamed-values.json').map(({ message }) => message.replace(/.*List/, 'List'))).toEqual([
      'List yours in catalog.categories, as in { "coats": "Coats" }',
      'List yours in catalog.brands, as in { "acme": "ACME" }',
      'List yours in catalog.names, as in { "size-guide": "Size guide" }',
    ]);
    const pages = new Map([['a.html', '<i data-tactful-category="Garden chairs">']]);
    const [first] = lint({ file: 'a', text: read('unnamed-values.json'), pages, now: NOW });
    expect(first?.message).toContain('as in { "garden-chairs": "Garden chairs" }');
    const named = read('unnamed-values.json').replace(
      '"purposes": {',
      '"catalog": { "categories": { "coats": "Coats" }, "brands": { "acme": "ACME" }, "names": { "sort": "Sort" } }, "purposes": {',
    );
    expect(lint({ file: 'a', text: named, now: NOW })).toEqual([]);
  });

  test('names what visitors would read, and where to add its name', () => {
    const messages = issuesOf('missing-name.json').map(({ message }) => message);
    expect(messages).toContain(
      'the category "rain-coats" has no name: visitors read its id. Add one to catalog.categories, as in { "rain-coats": "Rain coats" }',
    );
    const places = messages.map((message) => / has no name.* (to \S+|as in "name"[^,]*)/.exec(message)?.[1]);
    expect(places.filter(Boolean)).toEqual([
      'as in "name": "Coats on the front page"',
      'to slots,',
      'to catalog.categories,',
      'to catalog.brands,',
      'to catalog.names,',
      'to catalog.names,',
    ]);
  });

  test('names a purpose without the form for sentences, and labels that do not fit before a value', () => {
    const messages = issuesOf('missing-name.json').map(({ message }) => message);
    expect(messages.filter((message) => /purpose|host attribute/.test(message))).toEqual([
      'the purpose "pages" has no `use`: visitors read its label inside a sentence, "Used for: Arranging the shop". Add the form for sentences, as in "use": "showing your favorite categories first"',
      'the label of the host attribute "member" is a sentence: visitors read it before the value, "You are a member.: …". Write a name, as in "label": "Member of the club"',
      'the label of the host attribute "plan" is its id: visitors read it before the value, "plan: …". Write a name, as in "label": "Member of the club"',
    ]);
  });

  test('accepts sensitive categories that are set aside or reviewed', () => {
    const text = read('unjudged-category.json').replace('"wigs"\n', '"wigs", "ovulation-tests", "4711"\n');
    const rest = lint({ file: 'a', text, now: NOW, reviewed: new Set(['heels', 'durex']) });
    expect(rest).toEqual([]);
  });

  test('judges the categories that conditions name', () => {
    const text = read('clean.json').replace('category.coats', 'category.bath-lifts');
    expect(lint({ file: 'a', text, now: NOW }).map(summary)).toEqual([
      'a:23:9 missing-name',
      'a:23:9 unjudged-category',
    ]);
  });

  test('suggests the fact that was probably meant', () => {
    expect(issuesOf('unknown-fact.json')[0]?.message).toBe(
      'unknown fact "veiwed.category.coats.7d"; did you mean "viewed.category.coats.7d"?',
    );
  });

  test('reports the deprecated key `kinds` as a warning at its place', () => {
    const text = read('clean.json').replace('"dataCategories"', '"kinds"');
    expect(lint({ file: 'a', text, now: NOW }).map(({ level, path }) => [level, path])).toEqual([
      ['warning', expect.stringMatching(/^purposes\.\w+\.kinds$/)],
    ]);
  });

  test('keeps the places of valid parts after an invalid one is left out', () => {
    const text = read('missing-cap.json').replace('"slot": "hero"', '"slott": "hero"');
    const places = lint({ file: 'a', text, now: NOW }).map(({ path }) => path);
    expect(places).toContain('experiences[1].cap');
  });

  test('finds no issue in the config of the demo shop, nor in the one that init writes', () => {
    const demo = readFileSync(join(import.meta.dirname, '../../../../demo-site/tactful.json'), 'utf8');
    for (const text of [demo, STARTER_CONFIG]) expect(lint({ file: 'a', text, now: NOW })).toEqual([]);
  });

  test.each(['', 'null', '[]', '7', '"x"', '{', '{"__proto__": 1}', '{"experiences": [null]}'])(
    'reports an issue for %j instead of throwing',
    (text) => {
      const issues = lint({ file: 'a', text, now: NOW });
      expect(issues.length).toBeGreaterThan(0);
      expect(issues.every(({ line, column }) => line > 0 && column > 0)).toBe(true);
    },
  );

  test('checks 1 000 experiences in less than one second of CPU time', () => {
    const { experiences, ...rest } = JSON.parse(read('clean.json'));
    const many = Array.from({ length: 1_000 }, (_, at) => ({
      ...experiences[0],
      id: `e-${at}`,
      slot: `slot-${at % 250}`,
      variant: `v-${at}`,
      when: {
        [`viewed.category.coats-${at}.7d`]: { $gte: 3 },
        $or: [{ level: 'new' }, { 'visits.count': { $gt: 1 } }],
      },
      benefit: { en: `Shelf ${at} stands in front.`, de: `Regal ${at} steht vorn.` },
    }));
    const names = (id: string) => Object.fromEntries(many.map((_, at) => [`${id}-${at}`, `${id} ${at}`]));
    const slots = Object.fromEntries(many.map(({ slot }) => [slot, { name: slot }]));
    const catalog = { categories: names('coats') };
    const text = JSON.stringify({ ...rest, slots, catalog, experiences: many }, undefined, 2);
    expect(withinCpuMs(1_000, () => lint({ file: 'a', text, now: NOW }))).toEqual([]);
  });
});
