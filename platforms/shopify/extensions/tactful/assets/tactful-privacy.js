/**
 * Follows Shopify's Customer Privacy API: while the visitor refuses preferences there, the consent gate of Tactful is closed. It
 * never consents for the visitor.
 */
(() => {
  const follow = () => {
    const { customerPrivacy } = window.Shopify || {};
    const isRefused = customerPrivacy?.currentVisitorConsent?.().preferences === 'no';
    window.tactful = window.tactful || [];
    window.tactful.push(['consent.gate', !isRefused]);
  };

  document.addEventListener('visitorConsentCollected', follow);
  const { Shopify } = window;
  if (Shopify?.loadFeatures)
    Shopify.loadFeatures([{ name: 'consent-tracking-api', version: '0.1' }], (error) => {
      if (!error) follow();
    });
})();
