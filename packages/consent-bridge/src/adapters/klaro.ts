/** Klaro. https://klaro.org/docs/api/js_api */
import { pageValue } from '@tactful/page/internal';
import { type CreateAdapter, call, decided, property } from '../adapter.ts';
import { defineAdapter } from '../define-adapter.ts';

/**
 * The consent manager. Reading it creates it, which runs the scripts that the visitor has allowed: not before Klaro itself does, when
 * the page is parsed. It throws while there is no config.
 */
const findManager = (): unknown => {
  const tool = pageValue('klaro');
  const isManual = property(property(tool, 'defaultConfig'), 'noAutoLoad');
  return isManual || document.readyState === 'loading' ? undefined : call(tool, 'getManager');
};

/** Creates the adapter. The category is the name of a service. Default: `personalization`. The tool is its consent manager. */
export const klaro: CreateAdapter = defineAdapter({
  name: 'klaro',
  category: 'personalization',
  find: findManager,
  read(manager, service) {
    if (!call(manager, 'getService', service)) return 'missing';
    if (property(manager, 'confirmed') !== true) return 'undecided';
    // `getConsent` also returns what the visitor is about to change in the open dialog.
    return decided(property(property(manager, 'savedConsents'), service));
  },
  listen(manager, onChange, signal) {
    const watcher = { update: onChange };
    call(manager, 'watch', watcher);
    signal.addEventListener('abort', () => call(manager, 'unwatch', watcher));
  },
});
