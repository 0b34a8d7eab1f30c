import { signal } from '@angular/core';
import { placementsOf } from '@tactful/angular';
import { createPublishedTactful, type Tactful } from '@tactful/core';
import { mountWidget } from '@tactful/widget';
import config from './tactful.published.json';

const created = signal<Tactful | undefined>(undefined);

/** `undefined` on the server, and until the application has hydrated. */
export const tactful = created.asReadonly();

/** Creates Tactful in the browser. */
export function startTactful() {
  const object = createPublishedTactful(config, { onConfigError: console.warn });
  created.set(object);
  void mountWidget(object, { page: placementsOf(object), language: document.documentElement.lang });
}
