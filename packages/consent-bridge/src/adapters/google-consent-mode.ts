/** Google Consent Mode 2: the calls of gtag in the data layer. https://developers.google.com/tag-platform/security/guides/consent */
import { createQueueListener, pageValue } from '@tactful/page/internal';
import { type CreateAdapter, decided, property, type ToolState } from '../adapter.ts';

/**
 * Creates the adapter. The category is a consent type. Default: `personalization_storage`. While no call sets it, the tool counts as
 * absent.
 *
 * A default for some regions counts for every visitor if it denies: the page does not know where the visitor is.
 */
export const googleConsentMode: CreateAdapter = ({ category = 'personalization_storage' } = {}) => ({
  name: 'google-consent-mode',
  category,
  connect(onChange, signal) {
    let state: ToolState | undefined;
    let isUpdated = false;
    const read = (entry: object): void => {
      // `gtag('consent', 'update', { … })` pushes its `arguments`.
      const [name, command, value] = ['0', '1', '2'].map((key) => property(entry, key));
      const next = property(value, category);
      if (name !== 'consent' || typeof next !== 'string') return;
      if (command === 'update') isUpdated = true;
      else if (isUpdated || state === 'denied') return;
      state = decided(next === 'granted', !isUpdated);
      onChange();
    };
    const listen = createQueueListener(read, signal);
    return () => {
      listen(pageValue('dataLayer'));
      return state;
    };
  },
});
