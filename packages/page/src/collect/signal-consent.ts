/** Whether the visitor had consented when a signal was read. A later consent does not concern what was read before it. */

/** Consent at the time of reading. */
export interface SignalConsent {
  /** True if what is read now may be recorded. */
  isGiven(): boolean;
  /**
   * Returns a function that runs code as if it ran now. For files that are loaded between finding a signal and reading
   * it: the visitor may consent meanwhile.
   */
  keep(): (run: () => void) => void;
}

/** Everything may be recorded. */
export const SIGNALS_ALLOWED: SignalConsent = { isGiven: () => true, keep: () => (run) => run() };

/** Creates the consent of a page's signals. `isTailored` returns whether the visitor has consented by now. */
export function createSignalConsent(isTailored: () => boolean): SignalConsent {
  let isRefused = false;
  const isGiven = () => !isRefused && isTailored();
  const withoutConsent = (run: () => void) => {
    isRefused = true;
    try {
      run();
    } finally {
      isRefused = false;
    }
  };
  return { isGiven, keep: () => (isGiven() ? (run) => run() : withoutConsent) };
}
