/** Orejime 3. https://github.com/boscop-fr/orejime#api */
import { pageValue } from '@tactful/page/internal';
import { type CreateAdapter, call, decided, property } from '../adapter.ts';
import { defineAdapter } from '../define-adapter.ts';

const EVENTS = ['update', 'clear', 'dirty'];

/** Creates the adapter. The category is the id of a purpose. Default: `personalization`. The tool is its manager. */
export const orejime: CreateAdapter = defineAdapter({
  name: 'orejime',
  category: 'personalization',
  find: () => property(pageValue('orejime'), 'manager'),
  read(manager, purpose) {
    const consent = call(manager, 'getConsent', purpose);
    if (consent === undefined) return 'missing';
    return call(manager, 'isDirty') === true ? 'undecided' : decided(consent);
  },
  listen(manager, onChange, signal) {
    for (const event of EVENTS) call(manager, 'on', event, onChange);
    signal.addEventListener('abort', () => {
      for (const event of EVENTS) call(manager, 'off', event, onChange);
    });
  },
});
