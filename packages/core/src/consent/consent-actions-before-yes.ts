/** Consent actions on a page whose visitor has not consented. They are loaded with the prompt or the panel. */
import type { ConsentApi, Tactful } from '../api.ts';
import { createConsentResponses } from './consent-responses.ts';
import type { ConsentWriterInputs } from './consent-state.ts';

/** The whole of Tactful cannot be composed: the console and the widget show why. */
const FAILED = { ok: false, reason: 'storage-failed' } as const;

/** The whole of Tactful, which need not exist. */
interface WholeTactful {
  /** The whole; undefined until it is composed. */
  current(): object | undefined;
  /** Composes the whole, unless that has begun, and runs `act` with it. Rejects if it cannot be composed. */
  use<T>(act: (tactful: Tactful) => T | Promise<T>): Promise<T>;
}

/** Returns a function that is true while the page is being left. */
function watchLeaving(): () => boolean {
  let isLeaving = false;
  addEventListener('pagehide', () => {
    isLeaving = true;
  });
  addEventListener('pageshow', () => {
    isLeaving = false;
  });
  return () => isLeaving;
}

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
export const createConsentActionsBeforeYes = (
  { current, use }: WholeTactful,
  writable: ConsentWriterInputs,
): Pick<ConsentApi, 'accept' | 'decline'> => {
  const responses = createConsentResponses(writable);
  const isLeaving = watchLeaving();
  return {
    async accept(options) {
      const { surface, language = '' } = options;
      const record = () => responses.accept({ surface, language });
      // Nothing can be loaded any more, and no listener that is added now would be called.
      if (isLeaving()) {
        record();
        return { ok: true };
      }
      return orWhenLeaving(
        use((tactful) => tactful.consent.accept(options)).catch(() => FAILED),
        record,
      );
    },
    async decline(options) {
      if (!current() && responses.decline(!!options.keepData)) return { ok: true };
      return use((tactful) => tactful.consent.decline(options)).catch(() => FAILED);
    },
  };
};
