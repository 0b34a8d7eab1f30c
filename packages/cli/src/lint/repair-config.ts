/**
 * Replaces the parts of a config whose errors make it unusable as a whole, so that one run of the linter reports the
 * issues of all other parts, too. The result is only checked, never used.
 */
import { DATA_CATEGORIES } from '@tactful/rules';

interface RepairableIssue {
  readonly severity: 'error' | 'warning';
  readonly keys: readonly (string | number)[];
}

/** A config for checks, and the keys of the parts that were replaced. */
export interface RepairedConfig {
  readonly value: unknown;
  readonly keys: ReadonlySet<string>;
}

/** Without an issue of its own. */
const SITE = {
  name: 'Shop',
  controller: 'Shop',
  policy: '/',
  benefit: 'We remember what you view, in this browser only.',
};
const PURPOSE = { label: 'Shop', use: 'shop', benefit: 'Shop', dataCategories: DATA_CATEGORIES };

/** The substitute of each part; `undefined` leaves it out. */
const SUBSTITUTES: { readonly [key: string]: (value: unknown) => unknown } = {
  version: () => 1,
  site: (value) => {
    // Other parts refer to sections by name.
    const { sections } = Object(value);
    return sections ? { ...SITE, sections } : SITE;
  },
  // Experiences refer to purposes by name.
  purposes: (value) => {
    const names = value instanceof Object && !Array.isArray(value) ? Object.keys(value) : [];
    return Object.fromEntries((names.length ? names : ['pages']).map((name) => [name, PURPOSE]));
  },
  sensitive: () => undefined,
  caps: () => undefined,
  retention: () => undefined,
  holdout: () => undefined,
};

/** Returns the config with substitutes for its faulty parts; `undefined` if nothing can be replaced. */
export const repairConfig = (
  file: unknown,
  issues: readonly RepairableIssue[],
): RepairedConfig | undefined => {
  if (!(file instanceof Object) || Array.isArray(file)) return undefined;
  const faulty = issues.filter(({ severity }) => severity === 'error').map(({ keys: [key] }) => `${key}`);
  const keys = new Set(faulty.filter((key) => Object.hasOwn(SUBSTITUTES, key)));
  if (!keys.size) return undefined;
  const value: { [key: string]: unknown } = { ...file };
  for (const key of keys) {
    const substitute = SUBSTITUTES[key]?.(value[key]);
    if (substitute === undefined) delete value[key];
    else value[key] = substitute;
  }
  return { value, keys };
};
