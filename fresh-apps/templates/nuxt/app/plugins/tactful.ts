import { createPublishedTactful, type Tactful } from '@tactful/core';
import { placementsOf, tactfulPlugin } from '@tactful/vue';
import { mountWidget } from '@tactful/widget';
import config from '../tactful.published.json';

export default defineNuxtPlugin((nuxt) => {
  const tactful = shallowRef<Tactful>();
  nuxt.vueApp.use(tactfulPlugin, { tactful: () => tactful.value, onIssue: console.warn });
  // In browsers only, after hydration.
  nuxt.hook('app:mounted', () => {
    const created = createPublishedTactful(config, { onConfigError: console.warn });
    tactful.value = created;
    void mountWidget(created, { page: placementsOf(created), language: document.documentElement.lang });
  });
  return { provide: { tactful } };
});
