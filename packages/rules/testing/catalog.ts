/** A small catalog of facts for tests: the families of the product, without their values. */
import type { Config, DataCategory, FactCatalog, FactDescription } from '../src/index.ts';

const NUMBER = 'number';
const FAMILY_KINDS: { readonly [family: string]: DataCategory } = {
  viewed: 'browsing',
  carted: 'cart',
  bought: 'purchases',
  searched: 'searching',
};
const PLAIN: { readonly [path: string]: FactDescription } = {
  'visits.count': { type: NUMBER, dataCategories: ['browsing'] },
  'visits.daysSinceLast': { type: NUMBER, dataCategories: ['browsing'] },
  'cart.items': { type: NUMBER, dataCategories: ['cart'] },
  'cart.abandoned': { type: 'boolean', dataCategories: ['cart'] },
  'affinity.category': { type: 'list', dataCategories: ['browsing', 'purchases'] },
  'affinity.item': { type: 'list', dataCategories: ['browsing', 'cart', 'purchases', 'stated'] },
  'price.tier': { type: 'string', dataCategories: ['browsing'] },
  level: { type: 'string', dataCategories: ['usage'] },
  'features.top': { type: 'list', dataCategories: ['usage'] },
  'service.open': { type: NUMBER, dataCategories: ['service'] },
  'page.type': { type: 'string', dataCategories: [] },
  'page.category': { type: 'string', dataCategories: [] },
};
const WINDOWED =
  /^(viewed|carted|bought|searched)\.(?:(?:category|item|brand|tier|term)\..+|all)\.(?:visit|24h|7d|30d|all|daysSince)$/;

/** The catalog of a config. */
export const catalogOf = (config: Pick<Config, 'questions' | 'host'>): FactCatalog => {
  const describe = (path: string): FactDescription | undefined => {
    const family = WINDOWED.exec(path)?.[1];
    if (family) return { type: NUMBER, dataCategories: [FAMILY_KINDS[family] as DataCategory] };
    const [first, name = ''] = path.split('.');
    if (first === 'host' && Object.hasOwn(config.host ?? {}, name))
      return { type: config.host?.[name]?.type ?? 'string', dataCategories: [] };
    const question = config.questions?.find(({ id }) => path === `stated.${id}`);
    if (question) return { type: question.many ? 'list' : 'string', dataCategories: ['stated'] };
    return Object.hasOwn(PLAIN, path) ? PLAIN[path] : undefined;
  };
  return {
    describe,
    nearest: (path) => {
      const guess = path.replace(/^v\w+d\./, 'viewed.').replace(/category$/, 'category.coats.7d');
      return describe(guess) ? guess : undefined;
    },
  };
};
