/** One run reports every issue, also where a part makes the whole config unusable. */
import { describe, expect, test } from 'vitest';
import { lint } from '../index.ts';
import { STARTER_CONFIG } from '../starter.ts';

const issuesOf = (text: string) => lint({ file: 'tactful.json', text, now: 0 });
/** The paths of issues, each followed by its message. */
const linesOf = (text: string) => issuesOf(text).map(({ path, message }) => `${path}: ${message}`);

/** Issues of the parts without which a config cannot be used. @see LIMITING_KEYS of the parser */
const ISSUES: readonly (readonly [name: string, from: string, to: string, path: string])[] = [
  ['a missing key of the site', '"policy": "/privacy",', '', 'site.policy'],
  ['no site', '"site": {', '"seit": {', 'site'],
  ['a wrong version', '"version": 1', '"version": 2', 'version'],
  ['a wrong purpose', '"label": "Personalized pages"', '"label": 7', 'purposes.pages.label'],
  ['no purposes', '"purposes": {', '"purpose": {', 'purposes'],
  ['wrong caps', '"day": 40', '"day": "many"', 'caps.all.day'],
];

describe.each(ISSUES)('with %s', (_, from, to, path) => {
  const faulty = STARTER_CONFIG.replace(from, to);
  const both = faulty
    .replace('"slot": "row"', '"slto": "row"')
    .replace('viewed.category.coats.7d": { "$gte"', 'viewed.category.coats.7d": { "gte"');

  test('the other issues are reported', () => {
    expect(faulty).not.toBe(STARTER_CONFIG);
    const lines = linesOf(both);
    expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^${path.replaceAll('.', '\\.')}: `)));
    expect(lines).toContainEqual(expect.stringContaining('unknown key "slto"; did you mean "slot"?'));
    expect(lines).toContainEqual(expect.stringContaining('unknown operator "gte"; did you mean "$gte"?'));
  });

  test('nothing follows from it', () => {
    for (const line of linesOf(faulty)) expect(line).toMatch(/^(site|seit|version|purposes?|caps)\b/);
  });
});

describe('an experience of a wrong shape', () => {
  const broken = (more: string) =>
    STARTER_CONFIG.replace('"slot": "hero",', `"slto": "hero", ${more}`).replace(
      '"benefit": "The front page starts with your favorite category."',
      '"benefit": 7',
    );

  test('is checked for its names, its id and its condition, too', () => {
    const text = broken('"audience": "vip", "purpose": "care", "group": "offers",')
      .replace('"id": "hero-coats"', '"id": "row-by-interest"')
      .replace(
        '{ "viewed.category.coats.7d": { "$gte": 3 } }',
        '{ "$and": [{ "viewd.all.7d": 1 }, { "visits.count": { "gte": 2 } }] }',
      );
    expect(linesOf(text)).toEqual([
      expect.stringMatching(/slot: missing/),
      expect.stringMatching(/id: an earlier experience has the id "row-by-interest" too/),
      expect.stringMatching(/slto: unknown key "slto"; did you mean "slot"/),
      expect.stringMatching(/audience: unknown audience "vip"/),
      expect.stringMatching(/purpose: unknown purpose "care"/),
      expect.stringMatching(/group: unknown group "offers"/),
      expect.stringMatching(/unknown fact "viewd.all.7d"/),
      expect.stringMatching(/unknown operator "gte"; did you mean "\$gte"/),
      expect.stringMatching(/benefit: expected/),
    ]);
  });

  test('causes no issue that its right shape does not have', () => {
    expect(linesOf(broken(''))).toHaveLength(3);
    for (const [from, to] of [
      ['"action": "rank",', '"action": "hide",'],
      ['"by": "category",', '"by": 7,'],
      ['"variant": "coats",', '"variant": 7,'],
      ['"id": "hero-coats",', '"id": 7,'],
      ['"promotes": { "categories": ["coats"] },', '"promotes": "coats",'],
    ] as const)
      expect(linesOf(STARTER_CONFIG.replace(from, to)), from).toHaveLength(1);
  });
});

test('an experience with an issue causes no other issue', () => {
  const faulty = STARTER_CONFIG.replace('{ "viewed.all.30d": { "$gte": 2 } }', '{ "audience": "x" }');
  expect(new Set(issuesOf(faulty).map(({ path }) => path.replace(/\..*/, '')))).toEqual(
    new Set(['experiences[0]']),
  );
});

test.each(['[]', 'null', '7', '{}'])('%s has issues, and nothing throws', (text) => {
  expect(issuesOf(text).length).toBeGreaterThan(0);
});

const PAGE = `<section data-tactful-slot="hero"><h2>New</h2><template data-tactful-variant="coats"><h2>Coats</h2></template></section>
<ul data-tactful-slot="row"><li data-tactful-item="coat-1" data-tactful-category="coats">Coat</li></ul>`;
const onPage = (text: string) =>
  lint({ file: 'tactful.json', text, pages: new Map([['index.html', PAGE]]), now: 0 }).map(
    ({ file, path, message }) => `${file} ${path}: ${message}`,
  );

describe('an experience with an error', () => {
  const withAudience = STARTER_CONFIG.replace(
    '"variant": "coats",',
    '"variant": "coats", "audience": "fans",',
  ).replace('"caps"', '"audiences": { "fans": { "visits.count": { "$gte": 3 } } }, "caps"');

  test('keeps its audience and its variant in use', () => {
    const faulty = withAudience.replace('"promotes": { "categories": ["coats"] }', '"promotes": 7');
    const lines = onPage(faulty);
    expect(lines).toEqual([expect.stringContaining('experiences[1].promotes: expected')]);
    // Without the experience, both are reported.
    const { experiences, ...rest } = JSON.parse(withAudience);
    expect(onPage(JSON.stringify({ ...rest, experiences: experiences.slice(0, 1) }))).toEqual(
      expect.arrayContaining([
        expect.stringContaining('no experience uses this audience'),
        expect.stringContaining('no experience uses this variant'),
      ]),
    );
  });
});

describe('a name that is probably misspelled', () => {
  test('is found among slots that another experience names correctly', () => {
    const twice = STARTER_CONFIG.replace(
      '"experiences": [',
      '"experiences": [{ "id": "second", "slot": "heroo", "variant": "coats", "benefit": "Coats first." },',
    );
    expect(onPage(twice)).toContainEqual(
      'tactful.json experiences[0].slot: unknown slot "heroo"; did you mean "hero"?',
    );
  });

  test('is not assumed for a slot with another number', () => {
    const pages = new Map([['index.html', PAGE.replaceAll('hero', 'hero-1')]]);
    const text = STARTER_CONFIG.replace('"slot": "hero"', '"slot": "hero-2"').replace(
      '"experiences": [',
      '"experiences": [{ "id": "second", "slot": "hero-1", "variant": "coats", "benefit": "Coats first." },',
    );
    const messages = lint({ file: 'a', text, pages, now: 0 }).map(({ message }) => message);
    expect(messages).not.toContainEqual(expect.stringContaining('unknown slot'));
  });

  test('is found among the categories of the pages', () => {
    expect(onPage(STARTER_CONFIG.replaceAll('coats.7d', 'coasts.7d'))).toContainEqual(
      expect.stringMatching(
        /^tactful\.json experiences\[1\]\.when\S*: no page or feed has the category "coasts"; did you mean "coats"\?$/,
      ),
    );
    expect(onPage(STARTER_CONFIG)).toEqual([]);
  });
});
