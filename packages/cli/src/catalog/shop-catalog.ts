/** Sorts the categories and brands of a shop into those to list in the config and those to set aside. */
import { type Judgment, judgeShelfName } from '../judge/judge.ts';
import { describeSpecialCategory } from '../judge/special-categories.ts';
import type { NamedValue } from './named-value.ts';

/** Display names by id, each for all languages or by language. */
type Names = { readonly [id: string]: string | { readonly [language: string]: string } };

/** The categories and brands of a shop, for the config of `tactful init`. */
export interface ShopCatalog {
  readonly categories: Names;
  readonly brands: Names;
  /** Sensitive ones, and those that cannot be judged. */
  readonly setAside: readonly { readonly id: string; readonly name: string; readonly reason: string }[];
}

const judge = ({ name, path, id }: NamedValue): Judgment =>
  [name, path, id].map(judgeShelfName).find(({ verdict }) => verdict === 'sensitive') ?? judgeShelfName(name);

const reasonOf = (judgment: Judgment): string =>
  judgment.verdict === 'sensitive'
    ? `${describeSpecialCategory(judgment.category)}, because of "${judgment.term}"`
    : 'it cannot be judged by its name';

/** Returns one name if all languages have the same, otherwise the name of each language. */
const nameOf = (values: readonly NamedValue[]): string | { readonly [language: string]: string } => {
  const [first] = values;
  const byLanguage = Object.fromEntries(values.map(({ language, name }) => [language ?? '', name]));
  const isSame = new Set(Object.values(byLanguage)).size < 2 || '' in byLanguage;
  return isSame ? (first?.name ?? '') : byLanguage;
};

/** Sorts the values that pages and feeds name. */
export const shopCatalog = (found: readonly NamedValue[]): ShopCatalog => {
  const setAside = new Map<string, ShopCatalog['setAside'][number]>();
  for (const value of found) {
    const judgment = judge(value);
    const isPlain =
      judgment.verdict === 'plain' || (judgment.verdict === 'unknown' && value.kind === 'brands');
    if (isPlain || setAside.has(value.id)) continue;
    setAside.set(value.id, { id: value.id, name: value.path, reason: reasonOf(judgment) });
  }
  const namesOf = (kind: NamedValue['kind']): Names => {
    const values = found.filter((value) => value.kind === kind && !setAside.has(value.id));
    const ids = [...new Set(values.map(({ id }) => id))].sort();
    return Object.fromEntries(ids.map((id) => [id, nameOf(values.filter((value) => value.id === id))]));
  };
  const byId = [...setAside.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { categories: namesOf('categories'), brands: namesOf('brands'), setAside: byId };
};
