/** A small catalog of facts for tests: the families of the product, without their values. */
import type { Config, FactCatalog, FactShape, Kind } from '../src/index.ts';

const NUMBER = 'number';
const FAMILY_KINDS: { readonly [family: string]: Kind } = {
  viewed: 'browsing',
  carted: 'cart',
  bought: 'purchases',
  searched: 'searching',
};
const PLAIN: { readonly [path: string]: FactShape } = {
  'visits.count': { type: NUMBER, kinds: ['browsing'] },
  'visits.daysSinceLast': { type: NUMBER, kinds: ['browsing'] },
  'cart.items': { type: NUMBER, kinds: ['cart'] },
  'cart.abandoned': { type: 'boolean', kinds: ['cart'] },
  'affinity.category': { type: 'list', kinds: ['browsing', 'purchases'] },
  'price.tier': { type: 'string', kinds: ['browsing'] },
  level: { type: 'string', kinds: ['usage'] },
  'features.top': { type: 'list', kinds: ['usage'] },
  'service.open': { type: NUMBER, kinds: ['service'] },
  'page.type': { type: 'string', kinds: [] },
  'page.category': { type: 'string', kinds: [] },
};
const WINDOWED =
  /^(viewed|carted|bought|searched)\.(?:(?:category|item|brand|tier|term)\..+|all)\.(?:visit|24h|7d|30d|all|daysSince)$/;

/** The catalog of a config. */
export const catalogOf = (config: Pick<Config, 'questions' | 'host'>): FactCatalog => {
  const describe = (path: string): FactShape | undefined => {
    const family = WINDOWED.exec(path)?.[1];
    if (family) return { type: NUMBER, kinds: [FAMILY_KINDS[family] as Kind] };
    const [first, name = ''] = path.split('.');
    if (first === 'host' && Object.hasOwn(config.host ?? {}, name))
      return { type: config.host?.[name]?.type ?? 'string', kinds: [] };
    const question = config.questions?.find(({ id }) => path === `stated.${id}`);
    if (question) return { type: question.many ? 'list' : 'string', kinds: ['stated'] };
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
