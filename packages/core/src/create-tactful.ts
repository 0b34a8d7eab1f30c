/** Creates Tactful for a page: reads or validates the config, reports its issues, and starts. */
import type { Config, ConfigIssue, PublishedConfig } from '@tactful/rules';
import { isPublished, PUBLISHED_FORMAT, type ReadConfig, readWholePublished } from '@tactful/rules/internal';
import type { Tactful } from './api.ts';
import { composeTactful } from './compose-tactful.ts';
import { createConsentGate } from './consent/consent-gate.ts';
import { createEngine } from './engine/engine.ts';
import type { Preload } from './engine/preload.ts';
import { openConnection } from './ledger/connection.ts';
import type { LedgerStore } from './ledger/indexeddb-store.ts';
import type { PageContext } from './page-context.ts';
import { validateConfig } from './publish/validate-config.ts';

/** How Tactful starts. */
export interface TactfulOptions {
  /** Called once for each issue of the config, before anything else happens. */
  readonly onConfigError?: (issue: ConfigIssue) => void;
  /** The description of the page. Default: nothing is known. */
  readonly page?: PageContext;
  /** The clock, epoch ms. Default `Date.now`, called at each use. */
  readonly now?: () => number;
  /** With `closed`, the consent gate is closed until a consent tool calls `consent.gate(true)`. Default: `open`. */
  readonly consentGate?: 'open' | 'closed';
  /** The read that `preload()` has begun. */
  readonly preload?: Preload | undefined;
  /** The store of the ledger. Default: the device's IndexedDB. */
  readonly store?: LedgerStore | undefined;
}

/** Stands in for a config that cannot be used: no experience, so every slot shows its standard content. */
const NO_CONFIG: PublishedConfig = {
  published: PUBLISHED_FORMAT,
  fingerprint: '',
  version: 1,
  site: { name: '', controller: '', policy: '/', benefit: '' },
  purposes: {},
  experiences: [],
  factTriggers: [],
  slotsToHold: [],
  record: [],
  names: {},
};

const start = (
  { config, issues }: ReadConfig,
  { onConfigError, page, now, consentGate, preload, store }: TactfulOptions,
): Tactful => {
  for (const issue of issues) onConfigError?.(issue);
  const gate = createConsentGate(consentGate === 'closed');
  const engine = createEngine({ config: config ?? NO_CONFIG, page, now, gate, isConfigUsable: !!config });
  return composeTactful(engine, {
    issues,
    store,
    connection: preload?.connection ?? openConnection(),
    records: preload?.records,
  });
};

/**
 * Creates Tactful from a config that `tactful build` has written.
 *
 * An app that imports this function instead of {@link createTactful} does not contain the validator. A config that was
 * changed after it was published has issues, as described there.
 */
export const createPublishedTactful = (config: unknown, options: TactfulOptions = {}): Tactful =>
  start(readWholePublished(config), options);

/**
 * Creates Tactful from a config, as written in code or read from JSON, or as `tactful build` has published it.
 *
 * Parts of the config with issues are left out; `onConfigError` is called for each issue, and `status().issues` lists
 * them. With a config that cannot be used at all, every slot shows its standard content, nothing is stored, and
 * `consent.accept` returns the reason `config-invalid`.
 */
export function createTactful<const C extends Config>(config: C, options?: TactfulOptions): Tactful<C>;
export function createTactful(config: unknown, options?: TactfulOptions): Tactful;
export function createTactful(input: unknown, options: TactfulOptions = {}): Tactful {
  return start(isPublished(input) ? readWholePublished(input) : validateConfig(input), options);
}
