/** The hash of what a visitor consents to. */
import type { Config } from '@tactful/rules';
import { digest } from '../events/slug.ts';

/**
 * Hashes the material parts of a config: purposes with their data categories, retention, the controller, and what
 * counts as sensitive. Another wording does not change it.
 */
export const policyHash = ({ site, purposes, retention, sensitive }: Config): string =>
  digest(
    JSON.stringify([
      Object.entries(purposes)
        .map(([purpose, { dataCategories }]) => [purpose, [...dataCategories].sort()].join())
        .sort(),
      site.controller,
      retention,
      sensitive,
    ]),
  );
