/** Reads the levels of a breadcrumb trail. */
import type { UntypedObject } from '../../collect/untyped.ts';
import { listOf, type Product, textOf } from './products.ts';

const addressOf = (step: UntypedObject): unknown => {
  const [item] = [step.item].flat();
  return typeof item === 'string' ? item : (listOf(item)[0]?.['@id'] ?? step.url);
};

/** True if the last step is the product: by its name, its address, or because it alone has no address. */
function isProductStep(steps: readonly UntypedObject[], product: Product): boolean {
  const last = steps.at(-1);
  if (!last) return false;
  const address = addressOf(last);
  if (nameOf(last).toLowerCase() === product.name.toLowerCase()) return true;
  if (typeof address === 'string' && product.addresses.includes(address)) return true;
  return !address && steps.slice(0, -1).some(addressOf);
}

/** True for the step to the front page: by its address, or by the usual names. */
function isFrontPage(step: UntypedObject): boolean {
  const address = addressOf(step);
  if (typeof address === 'string' && /^(https?:\/\/[^/]+)?\/?$/.test(address)) return !!address;
  return /^(home(page)?|start(seite)?|accueil|inicio|f\u0151oldal)$/i.test(nameOf(step));
}

const nameOf = (step: UntypedObject): string => textOf(step.name ?? step.item);

/**
 * The names of the steps, in order, without the front page and the product.
 *
 * @param product - The product of the page; absent on other pages.
 */
export function stepsOf(breadcrumbs: UntypedObject | undefined, product?: Product): readonly string[] {
  const steps = [...listOf(breadcrumbs?.itemListElement)].sort(
    (one, other) => Number(one.position ?? 0) - Number(other.position ?? 0),
  );
  const levels = product && isProductStep(steps, product) ? steps.slice(0, -1) : steps;
  return levels
    .filter((step) => !isFrontPage(step))
    .map(nameOf)
    .filter(Boolean);
}
