/** Reads the e-commerce calls of Matomo: `_paq.push(['setEcommerceView', …])`. */
import { createQueueListener, pageValue } from '../collect/page-calls.ts';
import type { Reporter } from '../collect/reporter.ts';
import type { UntypedObject } from '../collect/untyped.ts';

export { BUILD } from '../build-id.ts';

/** The cart as Matomo knows it: each update lists every item again. */
interface Cart {
  /** The items since the last order, by id. */
  readonly items: Map<unknown, UntypedObject>;
  /** The number of pieces at the last update; absent before the first one on this page. */
  before?: ReadonlyMap<unknown, number>;
  /** The item that the page is about. */
  viewed?: unknown;
}

const itemOf = ([id, , category, price, quantity]: readonly unknown[]): UntypedObject => ({
  id,
  category,
  price,
  quantity,
});

const piecesOf = ({ items }: Cart): ReadonlyMap<unknown, number> =>
  new Map([...items].map(([id, { quantity }]) => [id, Number(quantity)]));

/** The items that were added since the last update. At the first one, only the item of the page is known to be new. */
function addedTo(cart: Cart): readonly UntypedObject[] {
  const { items, before, viewed } = cart;
  if (!before) {
    const item = items.get(viewed) ?? (items.size === 1 ? [...items.values()][0] : undefined);
    return item ? [item] : [];
  }
  return [...items].flatMap(([id, item]) => {
    const quantity = Number(item.quantity) - (before.get(id) ?? 0);
    return quantity > 0 ? [{ ...item, quantity }] : [];
  });
}

const METHODS: {
  readonly [method: string]: (call: readonly unknown[], cart: Cart, reporter: Reporter) => void;
} = {
  setEcommerceView(call, cart, reporter) {
    const [id, , category] = call;
    cart.viewed = id;
    // Without an item, the page is that of a category.
    if (id) reporter.report('view_item', { items: [itemOf(call.slice(0, 4))] });
    else reporter.report('view_item_list', { category });
  },
  addEcommerceItem(call, cart) {
    cart.items.set(call[0], { ...itemOf(call), quantity: call[4] ?? 1 });
  },
  removeEcommerceItem([id], cart) {
    cart.items.delete(id);
  },
  clearEcommerceCart(_call, cart) {
    cart.items.clear();
  },
  trackEcommerceCartUpdate(_call, cart, reporter) {
    const items = addedTo(cart);
    cart.before = piecesOf(cart);
    if (items.length) reporter.report('add_to_cart', { items });
  },
  trackEcommerceOrder([order], cart, reporter) {
    reporter.report('purchase', { order, items: [...cart.items.values()] });
    cart.items.clear();
    cart.before = new Map();
  },
  trackSiteSearch([term], _cart, reporter) {
    reporter.report('search', { term });
  },
};

/** Listens to the queue of Matomo. */
export function listen(reporter: Reporter, signal: AbortSignal): () => void {
  const cart: Cart = { items: new Map() };
  const listenToQueue = createQueueListener((entry) => {
    const [method, ...call]: readonly unknown[] = Object.values(entry);
    if (typeof method === 'string' && Object.hasOwn(METHODS, method)) METHODS[method]?.(call, cart, reporter);
  }, signal);
  return () => listenToQueue(pageValue('_paq'));
}
