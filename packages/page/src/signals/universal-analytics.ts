/** Reads Enhanced Ecommerce of Universal Analytics, which plugins still push into the data layer. */
import type { ReportedEvent } from '@tactful/rules';
import { eventOf } from '../collect/event-names.ts';
import type { Reporter } from '../collect/reporter.ts';
import { isUntypedObject, type UntypedObject } from '../collect/untyped.ts';

export { BUILD } from '../build-id.ts';

/** The events that the keys of `ecommerce` mean. */
const EVENTS: { readonly [key: string]: ReportedEvent } = {
  purchase: 'purchase',
  checkout: 'begin_checkout',
  remove: 'remove_from_cart',
  add: 'add_to_cart',
  detail: 'view_item',
  impressions: 'view_item_list',
};
/** Later steps of the checkout do not begin it. */
const FIRST_STEP = 1;

/** The products of a key: `{ actionField, products }`, or the products themselves. */
const productsOf = (value: UntypedObject): unknown => value.products ?? value;

/** Reports a purchase in the oldest form, with `transactionId` and `transactionProducts`. */
function reportTransaction(reporter: Reporter, entry: UntypedObject): void {
  const { transactionId, transactionProducts, transactionCurrency } = entry;
  if (!isUntypedObject(transactionProducts)) return;
  reporter.report('purchase', {
    items: transactionProducts,
    transaction_id: transactionId,
    currency: transactionCurrency,
  });
}

/**
 * Reports the events of an entry of the data layer. The name of the entry is used if it is that of an event; otherwise
 * each key of its e-commerce data is an event.
 *
 * @param names - The names of events in the config.
 */
export function report(
  reporter: Reporter,
  entry: UntypedObject,
  names?: { readonly [reported: string]: ReportedEvent },
): void {
  reportTransaction(reporter, entry);
  const { ecommerce } = entry;
  if (!isUntypedObject(ecommerce)) return;
  const named = eventOf(entry.event, names);
  for (const [key, event] of Object.entries(EVENTS)) {
    const value = ecommerce[key];
    if (!isUntypedObject(value)) continue;
    const field = isUntypedObject(value.actionField) ? value.actionField : {};
    if (key === 'checkout' && Number(field.step ?? FIRST_STEP) !== FIRST_STEP) continue;
    // A detail page also lists related products; only one of them is what the page is about.
    if (key === 'impressions' && isUntypedObject(ecommerce.detail)) continue;
    // The names of a cart page are no event here, although its products are listed.
    if (key === 'impressions' && entry.event && String(entry.event).includes('cart')) continue;
    // The page of a search lists what it found.
    if (key === 'impressions' && named === 'search') {
      const { actionField, search_term } = ecommerce;
      const term =
        search_term ?? entry.search_term ?? (isUntypedObject(actionField) && actionField.search_term);
      if (term) reporter.report(named, { term });
      continue;
    }
    const products = productsOf(value);
    const [first] = Object.values(isUntypedObject(products) ? products : {}).filter(isUntypedObject);
    reporter.report(key === 'impressions' || !named ? event : named, {
      items: products,
      currency: ecommerce.currencyCode ?? ecommerce.currency,
      transaction_id: field.id,
      item_list_name: field.list ?? first?.list,
    });
  }
}
