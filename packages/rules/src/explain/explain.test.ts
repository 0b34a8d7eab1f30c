import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RICH_DOMAIN, RICH_TYPES, richCondition } from '../../testing/arbitraries.ts';
import { ORACLE_GROUPS, smallerSuffices, suffices, verdictTable } from '../../testing/oracle.ts';
import { type Condition, evaluate, explain, type Json } from '../index.ts';
import { findConstantParts } from '../internal.ts';

/** More with `TACTFUL_RUNS`, fewer in `npm test`; each run has new conditions. */
const RUNS = Number(process.env.TACTFUL_RUNS ?? (process.env.TACTFUL_SHORT ? 2_500 : 10_000));
const PICKS = 12;

const accepts = (condition: Condition): boolean =>
  !findConstantParts([condition], { groups: ORACLE_GROUPS, typeOf: (fact) => RICH_TYPES[fact] }).length;

describe('the reasons, for any condition and any profile', () => {
  test('settle the verdict alone, and no smaller set of facts does', () => {
    const pairs = { sufficient: 0, minimal: 0, several: 0 };
    const picks = fc.array(fc.nat(), { minLength: PICKS, maxLength: PICKS });
    fc.assert(
      fc.property(richCondition, picks, (condition, picked) => {
        const table = verdictTable(condition, RICH_DOMAIN);
        const isAccepted = accepts(condition);
        for (const pick of picked) {
          const index = pick % table.profiles.length;
          const facts = table.profiles[index] as { readonly [fact: string]: Json };
          const reasons = explain(condition, facts, ORACLE_GROUPS).map(({ fact }) => fact);
          const shown = `${JSON.stringify(condition)} for ${JSON.stringify(facts)}: ${reasons}`;
          expect(evaluate(condition, facts, ORACLE_GROUPS)).toBe(table.verdicts[index]);
          if (!suffices(table, index, reasons)) expect.fail(`too few reasons: ${shown}`);
          pairs.sufficient++;
          if (!isAccepted) continue;
          if (smallerSuffices(table, index, reasons.length)) expect.fail(`too many reasons: ${shown}`);
          pairs.minimal++;
          pairs.several += +(reasons.length > 1);
        }
      }),
      { numRuns: RUNS },
    );
    expect(pairs.sufficient).toBe(RUNS * PICKS);
    expect(pairs.minimal).toBeGreaterThan(RUNS * PICKS * 0.8);
    expect(pairs.several).toBeGreaterThan(RUNS / 2);
    console.log(pairs);
  }, 3_000_000);

  test('name the value and the test as written, one reason per fact', () => {
    const when = { $and: [{ 'viewed.category.coats.7d': { $gte: 3 } }, { 'page.type': { $in: ['home'] } }] };
    const facts = { viewed: { category: { coats: { '7d': 4 } } }, page: { type: 'home' } };
    expect(explain(when, facts)).toEqual([
      { fact: 'page.type', value: 'home', test: { $in: ['home'] } },
      { fact: 'viewed.category.coats.7d', value: 4, test: { $gte: 3 } },
    ]);
  });

  test.each<[string, Condition, Json, string[]]>([
    [
      'one fact that suffices is taken before several',
      { $or: [{ a: 1, b: 1 }, { c: 1 }] },
      { a: 1, b: 1, c: 1 },
      ['c'],
    ],
    [
      'of equal ones the more recent is taken',
      { $or: [{ 'x.all': 1 }, { 'x.visit': 1 }] },
      { x: { all: 1, visit: 1 } },
      ['x.visit'],
    ],
    ['one failing fact explains a failing whole', { a: 1, b: 1 }, { a: 1, b: 2 }, ['b']],
    ['a pattern may match or not', { s: { $regex: '^ab+c$' } }, { s: 'x' }, ['s']],
    ['the empty condition has no reason', {}, {}, []],
  ])('%s', (_, condition, facts, reasons) => {
    expect(explain(condition, facts).map(({ fact }) => fact)).toEqual(reasons);
  });
});
