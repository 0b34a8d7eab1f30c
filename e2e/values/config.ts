/** The configs of generated pages: one that names few values, and one that names others. */
import { NAMED, type NAMED as Names } from './texts.ts';

type Field = keyof typeof Names;

/** Returns a config that uses every dimension, and names these values. */
export function configOf(names: { readonly [F in Field]: readonly string[] }): object {
  const record = (values: readonly string[]) => Object.fromEntries(values.map((value) => [value, value]));
  const experience = (id: string, more: object) => ({ id, slot: `slot-${id}`, benefit: 'Nice.', ...more });
  const shown = (id: string, when: object) => experience(id, { variant: 'v', when });
  return {
    version: 1,
    site: {
      ...{ name: 'Shop', controller: 'Shop Ltd, Town', policy: '/privacy' },
      ...{ benefit: 'What you like comes first.', currency: 'EUR' },
    },
    purposes: {
      pages: {
        label: 'Pages',
        benefit: 'What you like comes first.',
        dataCategories: ['browsing', 'searching', 'cart', 'purchases', 'service', 'usage', 'stated'],
      },
    },
    catalog: {
      tiers: [50, 200],
      categories: record(names.category),
      brands: record(names.brand),
      names: record([...names.feature, ...names.item]),
    },
    questions: [
      { id: 'style', label: 'Style', benefit: 'Fits.', options: [{ value: 'plain', label: 'Plain' }] },
    ],
    experiences: [
      ...(['category', 'brand', 'item', 'tier'] as const).flatMap((by) => [
        experience(`rank-${by}`, { action: 'rank', by }),
        experience(`suppress-${by}`, { action: 'suppress', by }),
      ]),
      experience('tools', { action: 'shortcuts' }),
      shown('searched', { 'searched.all.7d': { $gte: 1 } }),
      shown('viewed', { 'viewed.all.7d': { $gte: 1 }, 'cart.all': { $gte: 0 } }),
      shown('stated', { 'stated.style': 'plain' }),
      shown('cases', { 'service.outcome': { $in: [...names.outcome] } }),
      ...names.term.map((term, at) => shown(`term-${at}`, { [`searched.term.${term}.7d`]: { $gte: 1 } })),
    ],
  };
}

/** The config that generated pages are tested with. It does not declare the shape of item ids: the default one applies. */
export const CONFIG = configOf({ ...NAMED, item: [] });
