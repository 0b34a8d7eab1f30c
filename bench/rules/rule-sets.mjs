/** The rule sets and profiles of the benchmark: the same in every run. */

const CATEGORIES = Array.from({ length: 160 }, (_, at) => `category${at}`);
const BRANDS = Array.from({ length: 40 }, (_, at) => `brand${at}`);
const SPANS = ['visit', '24h', '7d', '30d'];
const PAGES = ['home', 'list', 'item', 'cart', 'story'];
const TIERS = ['value', 'mid', 'premium'];

/** A generator of numbers from 0 to 1 that every run repeats (mulberry32). */
const random = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};
const pick = (next, list) => list[Math.floor(next() * list.length)];
const whole = (next, most) => Math.floor(next() * most);

const partOf = (next, nested = true) => {
  const kind = next();
  const family = pick(next, ['viewed', 'carted', 'bought']);
  if (kind < 0.3)
    return {
      fact: `viewed.category.${pick(next, CATEGORIES)}.${pick(next, SPANS)}`,
      op: '$gte',
      value: 1 + whole(next, 5),
    };
  if (kind < 0.4)
    return {
      fact: `${family}.brand.${pick(next, BRANDS)}.${pick(next, SPANS)}`,
      op: '$gte',
      value: 1 + whole(next, 3),
    };
  if (kind < 0.5) return { fact: 'visits.count', op: '$lt', value: 2 + whole(next, 20) };
  if (kind < 0.6) return { fact: 'page.type', op: '$in', value: [pick(next, PAGES), pick(next, PAGES)] };
  if (kind < 0.7) return { fact: 'price.tier', op: '$eq', value: pick(next, TIERS) };
  if (kind < 0.8)
    return {
      fact: 'affinity.category',
      op: '$any',
      value: [pick(next, CATEGORIES), pick(next, CATEGORIES), pick(next, CATEGORIES)],
    };
  if (kind < 0.9 || !nested)
    return { fact: 'page.section', op: '$regex', value: `^/(${pick(next, CATEGORIES)}|sale)/` };
  return { either: [partOf(next, false), partOf(next, false)] };
};

const toCondition = ({ fact, op, value, either }) =>
  either
    ? { $or: either.map(toCondition) }
    : { [fact]: op === '$any' ? { $elemMatch: { $in: value } } : { [op]: value } };

/** `count` rules of one to five parts; about a tenth holds for a profile. */
export const rulesOf = (count) => {
  const next = random(7);
  return Array.from({ length: count }, () => {
    const parts = Array.from({ length: 1 + whole(next, 5) }, () => partOf(next));
    return { parts, condition: { $and: parts.map(toCondition) } };
  });
};

/** A visitor's facts as nested objects, total: every fact that a rule may read has a value. */
export const profileOf = (seed) => {
  const next = random(seed);
  const counts = (names) =>
    Object.fromEntries(
      names.map((name) => {
        const much = next() < 0.3 ? 1 + whole(next, 6) : 0;
        return [name, Object.fromEntries(SPANS.map((span) => [span, much]))];
      }),
    );
  const family = () => ({ category: counts(CATEGORIES), brand: counts(BRANDS) });
  return {
    viewed: family(),
    carted: family(),
    bought: family(),
    visits: { count: whole(next, 20) },
    page: { type: pick(next, PAGES), section: `/${pick(next, CATEGORIES)}/${'x'.repeat(whole(next, 20))}` },
    price: { tier: pick(next, TIERS) },
    affinity: { category: Array.from({ length: 8 }, () => pick(next, CATEGORIES)) },
  };
};

/** The value at a path of keys joined by dots. */
export const readAt = (facts, path) => {
  let value = facts;
  for (const key of path.split('.')) value = value?.[key];
  return value;
};
