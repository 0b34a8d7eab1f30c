import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DOMAIN, typedCondition } from '../../testing/arbitraries.ts';
import { type Condition, compile, explain, type Json } from '../index.ts';

/** The verdict for every profile there is, by the place of each fact's value in its domain. */
const tableOf = (condition: Condition) => {
  const text = JSON.stringify(condition);
  const names = Object.keys(DOMAIN).filter((name) => text.includes(`"${name}":`));
  const holds = compile(condition);
  let profiles: number[][] = [[]];
  for (const name of names)
    profiles = profiles.flatMap((places) => (DOMAIN[name] ?? []).map((_, place) => [...places, place]));
  const factsOf = (places: readonly number[]): { [fact: string]: Json } =>
    Object.fromEntries(names.map((name, at) => [name, DOMAIN[name]?.[places[at] ?? 0] as Json]));
  return { names, profiles, factsOf, verdicts: profiles.map((places) => holds(factsOf(places))) };
};

/** True if all profiles that agree with the one at `index` on the facts at `held` have its verdict. */
const suffice = (
  { profiles, verdicts }: ReturnType<typeof tableOf>,
  index: number,
  held: readonly number[],
) =>
  profiles.every(
    (places, other) =>
      verdicts[other] === verdicts[index] || held.some((at) => places[at] !== profiles[index]?.[at]),
  );

describe('the reasons, for any condition and any profile', () => {
  test('hold the verdict whatever else changes, and not one of them can be let go', () => {
    let pairs = 0;
    const picks = fc.array(fc.nat(), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(typedCondition, picks, (condition, picked) => {
        const table = tableOf(condition);
        for (const pick of picked) {
          pairs += 1;
          const index = pick % table.profiles.length;
          const facts = table.factsOf(table.profiles[index] ?? []);
          const reasons = explain(condition, facts);
          const held = reasons.map(({ fact }) => table.names.indexOf(fact));
          const said = `${JSON.stringify(condition)} for ${JSON.stringify(facts)}: ${reasons.map(({ fact }) => fact)}`;
          if (!suffice(table, index, held)) expect.fail(`too few reasons: ${said}`);
          for (const one of held)
            if (
              suffice(
                table,
                index,
                held.filter((other) => other !== one),
              )
            )
              expect.fail(`too many reasons: ${said}`);
        }
      }),
      { numRuns: 10_500 },
    );
    expect(pairs).toBeGreaterThan(100_000);
  }, 120_000);

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
    ['what is always true has no reason', { $or: [{ a: { $lt: 3 } }, { a: { $gte: 3 } }] }, { a: 1 }, []],
    ['one failing fact explains a failing whole', { a: 1, b: 1 }, { a: 1, b: 2 }, ['b']],
    ['a pattern may match or not', { s: { $regex: '^ab+c$' } }, { s: 'x' }, ['s']],
    ['the empty condition has no reason', {}, {}, []],
  ])('%s', (_, condition, facts, reasons) => {
    expect(explain(condition, facts).map(({ fact }) => fact)).toEqual(reasons);
  });
});
