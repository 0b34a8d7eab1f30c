/**
 * Follows the WP Consent API. A refusal of preferences there is an upper bound: without consent in Tactful it counts as a
 * refusal, so that no prompt appears; with consent it pauses. It never consents for the visitor.
 */
(() => {
  let isPaused = false;

  /** True if the visitor has refused preferences; false while they have not decided. */
  const isRefused = () => /(?:^|; )wp_consent_preferences=deny(?:;|$)/.test(document.cookie);

  const apply = ({ consent }) => {
    const { status, paused } = consent.get();
    if (isRefused() && status === 'unset') consent.decline({ surface: 'api' });
    if (isRefused() && status === 'tailored' && !paused) {
      isPaused = true;
      consent.pause();
    }
    if (!isRefused() && isPaused) {
      isPaused = false;
      consent.resume();
    }
  };

  const follow = () => {
    if (!isRefused() && !isPaused) return;
    window.tactful = window.tactful || [];
    window.tactful.push(['use', apply]);
  };

  document.addEventListener('wp_listen_for_consent_change', follow);
  follow();
})();
