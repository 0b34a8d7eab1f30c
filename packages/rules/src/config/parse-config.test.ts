import { describe, expect, test } from 'vitest';
import { catalogOf } from '../../testing/catalog.ts';
import { configOf } from '../../testing/config.ts';
import { parseConfig } from '../index.ts';

const issuesOf = (experience: object, more?: object): string[] =>
  parseConfig(configOf([experience], more), catalogOf).issues.map(
    ({ path, message }) => `${path}: ${message}`,
  );

describe('a config', () => {
  test.each<[object, string]>([
    [{ slot: undefined }, 'experiences[0].slot: missing; add a text'],
    [{ slto: 'x' }, 'experiences[0].slto: unknown key "slto"; did you mean "slot"?'],
    [
      { action: 'price' },
      'experiences[0].action: expected replace, before, after, rank, suppress, layout, message, shortcuts, recommend, got "price"',
    ],
    [{ benefit: '' }, 'experiences[0].benefit: expected a text or an object, got ""'],
    [{ purpose: 'tailer' }, 'experiences[0].purpose: unknown purpose "tailer"; did you mean "tailor"?'],
    [{ audience: 'fans' }, 'experiences[0].audience: unknown audience "fans"'],
    [{ group: 'g' }, 'experiences[0].group: unknown group "g"'],
    [{ variant: undefined }, 'experiences[0].variant: missing; add the name of a variant, or an experiment'],
    [{ priority: '1' }, 'experiences[0].priority: expected a number from -1000000 to 1000000, got "1"'],
    [{ schedule: { from: 'soon' } }, 'experiences[0].schedule.from: expected an ISO 8601 date, got "soon"'],
    [
      { schedule: { from: '2026-12-02', until: '2026-12-01' } },
      'experiences[0].schedule: starts at 2026-12-02 and ends at 2026-12-01; choose an end after the start',
    ],
    [
      { experiment: { variants: ['a', 'b'], weights: [1, 1] } },
      'experiences[0].experiment.weights: 2 weights for 2 variants, with a sum of 2; write one weight per variant, with a sum of 1',
    ],
    [
      { experiment: { variants: ['a'] } },
      'experiences[0].experiment.variants: expected at least 2 items, got 1',
    ],
    [{ cap: { visit: 0.5 } }, 'experiences[0].cap.visit: expected a whole number from 1 to 1000000, got 0.5'],
    [{ trigger: [] }, 'experiences[0].trigger: expected at least 1 item, got 0'],
    [{ when: { 'visits.count': '3' } }, 'experiences[0].when.visits.count: expected a number, got "3"'],
    [
      { when: { 'visits.count': { $gte: '3' } } },
      'experiences[0].when.visits.count.$gte: expected a number, got "3"',
    ],
    [
      { when: { 'visits.count': { $get: 3 } } },
      'experiences[0].when.visits.count.$get: unknown operator "$get"; did you mean "$gt"?',
    ],
    [
      { when: { 'visits.count': { gte: 3 } } },
      'experiences[0].when.visits.count.gte: unknown operator "gte"; did you mean "$gte"?',
    ],
    [
      { when: { $gte: 3 } },
      'experiences[0].when.$gte: "$gte" tests a fact; write { "<fact>": { "$gte": ... } }',
    ],
    [{ when: { $an: [] } }, 'experiences[0].when.$an: unknown operator "$an"; did you mean "$and"?'],
    [{ when: { 'visits.count': {} } }, 'experiences[0].when.visits.count: expected a number, got an object'],
    [
      { experiment: { variants: ['a', 'b'], namespace: ['n', 0.5, 0.2] } },
      'experiences[0].experiment.namespace: the range from 0.5 to 0.2 is empty; let it start below its end',
    ],
    [
      { when: { $or: [{}, { $or: [] }] } },
      'experiences[0].when.$or[1].$or: expected a list of conditions, got an empty list',
    ],
    [
      { when: { 'page.type': { $in: [] } } },
      'experiences[0].when.page.type.$in: expected a list of values, got an empty list',
    ],
    [
      { when: { 'page.type': { $in: ['a', 1] } } },
      'experiences[0].when.page.type.$in[1]: expected a string, got 1',
    ],
    [
      { when: { 'page.type': { $size: 1 } } },
      'experiences[0].when.page.type.$size: "$size" does not test a string, and this fact is one; use another operator',
    ],
    [
      { when: { 'page.type': { $regex: '(a+)+' } } },
      'experiences[0].when.page.type.$regex: this pattern is not valid, or could take too long; repeat single characters only, and start with ^',
    ],
    [
      { when: { 'page.type': { $inGroup: 'vip' } } },
      'experiences[0].when.page.type.$inGroup: unknown group "vip"',
    ],
    [
      { when: { 'affinity.category': 'coats' } },
      'experiences[0].when.affinity.category: expected a list, got "coats"',
    ],
    [
      { when: { 'cart.abandoned': { $eq: 1 } } },
      'experiences[0].when.cart.abandoned.$eq: expected a boolean, got 1',
    ],
    [
      { when: { 'viewd.category.coats.7d': 1 } },
      'experiences[0].when.viewd.category.coats.7d: unknown fact "viewd.category.coats.7d"; did you mean "viewed.category.coats.7d"?',
    ],
    [{ when: [] }, 'experiences[0].when: expected an object, got an empty list'],
    [
      { when: { 'viewed.category.pregnancy.7d': 1 } },
      'experiences[0].when.viewed.category.pregnancy.7d: contains the sensitive term "pregnan", which must be neither stored nor tested; remove it',
    ],
    [
      { when: { $or: [{ 'visits.count': 1 }, { 'page.category': { $in: ['hats', 'casino-chips'] } }] } },
      'experiences[0].when.$or[1].page.category.$in[1]: contains the sensitive term "casino", which must be neither stored nor tested; remove it',
    ],
    [
      { promotes: { categories: ['vodka'] } },
      'experiences[0].promotes.categories[0]: contains the sensitive term "vodka", which must be neither stored nor tested; remove it',
    ],
  ])('%j: %s', (experience, issue) => {
    expect(issuesOf(experience)).toEqual([issue]);
  });

  test.each([
    [{ site: { name: 'x', controller: 'c', policy: 'javascript:alert(1)', benefit: 'b' } }, 'site.policy'],
    [{ site: { controller: 'c', policy: '/p', benefit: 'b' } }, 'site.name'],
    [{ purposes: {} }, 'purposes'],
    [{ purposes: undefined }, 'purposes'],
    [{ version: 2 }, 'version'],
    [{ caps: { all: { dya: 1 } } }, 'caps.all.dya'],
    [{ sensitive: { category: [] } }, 'sensitive.category'],
  ])('%j leaves no config', (more, path) => {
    const { config, issues } = parseConfig(configOf([{}], more), catalogOf);
    expect(config).toBeUndefined();
    expect(issues.map((issue) => issue.path)).toContain(path);
  });

  test('reports the path of a sensitive option of a question', () => {
    const option = (value: string) => ({ value, label: 'l' });
    const question = { id: 'q', label: 'l', benefit: 'b', options: [option('coats'), option('diabetes')] };
    expect(parseConfig(configOf([{}], { questions: [question] }), catalogOf).issues[0]?.path).toBe(
      'questions[0].options[1].value',
    );
  });

  test('keeps what is sound when an experience, an audience or an option is not', () => {
    const { config, issues } = parseConfig(
      configOf(
        [
          { id: 'a' },
          { id: 'b', slot: 1 },
          { id: 'a' },
          { id: 'c', audience: 'bad' },
          { id: 'd', audience: 'good' },
        ],
        {
          audiences: { good: { 'visits.count': 1 }, bad: { nonsense: 1 } },
          catalog: { tiers: [1], halfLifeDays: 7 },
          unknown: true,
        },
      ),
      catalogOf,
    );
    expect(config?.experiences.map(({ id }) => id)).toEqual(['a', 'd']);
    expect(Object.keys(config?.audiences ?? {})).toEqual(['good']);
    expect(config?.catalog).toEqual({ halfLifeDays: 7 });
    expect(new Set(issues.map(({ path }) => path))).toEqual(
      new Set([
        'catalog.tiers',
        'unknown',
        'experiences[1].slot',
        'audiences.bad.nonsense',
        'experiences[2].id',
      ]),
    );
  });

  test('reports an issue where it is, and not at each experience that it takes along', () => {
    const { config, issues } = parseConfig(
      configOf(
        [
          { audience: 'bad' },
          { audience: ['indirect'] },
          { when: { 'page.type': { $inGroup: 'empty' } } },
          { audience: 'good' },
        ],
        {
          audiences: {
            good: {},
            bad: { nonsense: 1 },
            indirect: { 'page.type': { $notInGroup: 'empty' } },
          },
          groups: { empty: [] },
        },
      ),
      catalogOf,
    );
    expect(issues.map(({ path }) => path)).toEqual(['groups.empty', 'audiences.bad.nonsense']);
    expect(config?.experiences.map(({ id }) => id)).toEqual(['e3']);
    expect(Object.keys(config?.audiences ?? {})).toEqual(['good']);
  });

  test('an unknown key that begins like a limiting one is left out alone', () => {
    const { config, issues } = parseConfig(configOf([{}], { 'site-map': 1, 'caps.all': 1 }), catalogOf);
    expect(issues.map(({ code, keys }) => [code, keys])).toEqual([
      ['unknown-key', ['site-map']],
      ['unknown-key', ['caps.all']],
    ]);
    expect(config?.experiences).toHaveLength(1);
  });

  test('lets an experience read only what its purpose uses', () => {
    const purposes = { p: { label: 'l', benefit: 'b', dataCategories: ['browsing'] } };
    expect(issuesOf({ when: { 'cart.items': 1 } }, { purposes })).toEqual([
      'experiences[0].purpose: the purpose "p" does not use cart data, which the fact "cart.items" is derived from; add the category to the purpose, or choose another purpose',
    ]);
  });
});

test('leaves out a pattern of item ids that could take long', () => {
  const categories = { coats: 'Coats' };
  const { config, issues } = parseConfig(
    configOf([{}], { catalog: { categories, itemId: '(a+)+' } }),
    catalogOf,
  );
  expect(issues.map(({ code, path }) => [code, path])).toEqual([['unsafe-pattern', 'catalog.itemId']]);
  expect(config?.catalog).toEqual({ categories });
  const { issues: none } = parseConfig(configOf([{}], { catalog: { itemId: 'sku-\\d+' } }), catalogOf);
  expect(none).toEqual([]);
});

describe('deprecated keys', () => {
  const before = { p: { label: 'l', benefit: 'b', kinds: ['browsing'] } };
  const warning = {
    severity: 'warning',
    code: 'deprecated-key',
    keys: ['purposes', 'p', 'kinds'],
    path: 'purposes.p.kinds',
    message: '`kinds` is deprecated; rename it to `dataCategories`.',
  };

  test('reads `kinds` as `dataCategories`, with a warning', () => {
    const { config, issues } = parseConfig(configOf([{}], { purposes: before }), catalogOf);
    expect(issues).toEqual([warning]);
    expect(config?.purposes).toEqual({ p: { label: 'l', benefit: 'b', dataCategories: ['browsing'] } });
    expect(config?.experiences).toHaveLength(1);
  });

  test('uses `dataCategories` where a purpose has both', () => {
    const purposes = { p: { ...before.p, dataCategories: ['cart'] } };
    const { config, issues } = parseConfig(configOf([{}], { purposes }), catalogOf);
    expect(issues).toEqual([warning]);
    expect(config?.purposes.p).toEqual({ label: 'l', benefit: 'b', dataCategories: ['cart'] });
  });

  test('still reports a wrong value', () => {
    const purposes = { p: { ...before.p, kinds: ['clicks'] } };
    const { config, issues } = parseConfig(configOf([{}], { purposes }), catalogOf);
    expect(config).toBeUndefined();
    expect(issues.map(({ severity, path }) => [severity, path])).toEqual([
      ['warning', 'purposes.p.kinds'],
      ['error', 'purposes.p.dataCategories[0]'],
    ]);
  });

  test('reads `shareChoiceWith` as `shareConsentWith`, with a warning', () => {
    const { site } = configOf() as { site: object };
    const former = 'shareChoiceWith';
    const before = { ...site, [former]: '.example.com' };
    const { config, issues } = parseConfig(configOf([{}], { site: before }), catalogOf);
    expect(issues.map(({ code, path, severity }) => [code, path, severity])).toEqual([
      ['deprecated-key', 'site.shareChoiceWith', 'warning'],
    ]);
    expect(config?.site).toEqual({ ...site, shareConsentWith: '.example.com' });
  });

  test('leaves the given object as it is', () => {
    const given = configOf([{}], { purposes: before });
    parseConfig(given, catalogOf);
    expect((given as { purposes: object }).purposes).toEqual(before);
  });
});
