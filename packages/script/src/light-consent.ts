/** Consent actions on a page whose visitor has not consented. */
import type { ConsentApi, ConsentBeforeYes } from '@tactful/core/internal';
import type { Composition } from './composition.ts';

/** The whole of Tactful cannot be composed: the console and the widget show why. */
const FAILED = { ok: false, reason: 'storage-failed' } as const;

/** Runs `act` if the page is left before `acting` has settled. */
async function orWhenLeaving<T>(acting: Promise<T>, act: () => void): Promise<T> {
  const removal = new AbortController();
  addEventListener('pagehide', act, { signal: removal.signal });
  try {
    return await acting;
  } finally {
    removal.abort();
  }
}

/**
 * Creates the actions. A refusal is recorded at once, and needs nothing else where nothing is stored. An acceptance composes
 * the whole first, so that whatever the page contains by then is read without consent.
 */
export function createLightConsent(
  consent: ConsentBeforeYes,
  { current, use }: Composition,
): Pick<ConsentApi, 'get' | 'accept' | 'decline'> {
  return {
    get: () => (current()?.tactful.consent ?? consent).get(),
    async accept(options) {
      const { surface, language = '' } = options;
      const accepting = use((tactful) => tactful.consent.accept(options)).catch(() => FAILED);
      return orWhenLeaving(accepting, () => consent.accept({ surface, language }));
    },
    async decline(options) {
      if (!current() && consent.decline(!!options.keepData)) return { ok: true };
      return use((tactful) => tactful.consent.decline(options)).catch(() => FAILED);
    },
  };
}
