/** Usercentrics, versions 2 and 3. https://usercentrics.com/docs/web/features/api/ */
import { pageValue } from '@tactful/page/internal';
import { type CreateAdapter, call, decided, hasMethod, property, type ToolState } from '../adapter.ts';
import { defineAdapter } from '../define-adapter.ts';

/** The consent of version 3, which only promises return, by its object. */
const details = new WeakMap<object, unknown>();

const listenToDetails = (tool: object, onChange: () => void, signal: AbortSignal): void => {
  const update = (next: unknown): void => {
    if (!property(next, 'categories')) return;
    details.set(tool, next);
    onChange();
  };
  const refresh = (): void => {
    Promise.resolve(call(tool, 'getConsentDetails')).then(update, () => undefined);
  };
  // The event contains the details.
  addEventListener('UC_CONSENT', (event) => update(property(event, 'detail')), { signal });
  addEventListener('UC_UI_INITIALIZED', refresh, { signal });
  refresh();
};

const readDetails = (tool: object, category: string): ToolState => {
  const current = details.get(tool);
  const consent = property(current, 'consent');
  if (!current || property(consent, 'required') === true) return 'undecided';
  const state = property(property(property(current, 'categories'), category), 'state');
  return state === undefined
    ? 'missing'
    : decided(state === 'ALL_ACCEPTED', property(consent, 'type') === 'IMPLICIT');
};

const readServices = (tool: object, category: string): ToolState => {
  if (call(tool, 'isInitialized') !== true || call(tool, 'isConsentRequired') === true) return 'undecided';
  const services = call(tool, 'getServicesBaseInfo');
  const own = (Array.isArray(services) ? services : []).filter(
    (service) => property(service, 'categorySlug') === category,
  );
  if (!own.length) return 'missing';
  const consents = own.map((service) => property(service, 'consent'));
  return decided(
    consents.every((consent) => property(consent, 'status') === true),
    consents.every(isImplicit),
  );
};

/** True if the visitor has not set a consent of version 2: its history has entries, all of them the tool's own. */
const isImplicit = (consent: unknown): boolean => {
  const history = property(consent, 'history');
  return (
    Array.isArray(history) &&
    history.length > 0 &&
    history.every((entry) => property(entry, 'type') === 'implicit')
  );
};

/** Version 3 also has the object of version 2, for code that was written for that. */
const isVersion3 = (tool: unknown): tool is object => hasMethod(tool, 'getConsentDetails');

/** Creates the adapter. Categories are the slugs of categories. Default: `functional`; all of its services must be accepted. */
export const usercentrics: CreateAdapter = defineAdapter({
  name: 'usercentrics',
  category: 'functional',
  events: ['UC_UI_INITIALIZED', 'UC_UI_CMP_EVENT'],
  find: () => pageValue('__ucCmp') ?? pageValue('UC_UI'),
  // `find` returns objects only.
  read: (tool, category) =>
    isVersion3(tool) ? readDetails(tool, category) : readServices(tool as object, category),
  listen(tool, onChange, signal) {
    if (isVersion3(tool)) listenToDetails(tool, onChange, signal);
  },
});
