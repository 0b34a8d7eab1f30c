/** Connects the product list of the page with the check of item ids. */

/** True if the page lists the id of an item, as a slug, as that of a product. */
export type IsListed = (id: string) => boolean;

const lists = new WeakMap<object, IsListed>();

/** Connects the product list of a page with the engine that decides for the page. Without one, nothing is listed. */
export const setProductList = (engine: object, isListed: IsListed): void => void lists.set(engine, isListed);

/** Returns the check of ids for an engine. The page may connect its list later. */
export const productListOf =
  (engine: object): IsListed =>
  (id) =>
    lists.get(engine)?.(id) ?? false;
