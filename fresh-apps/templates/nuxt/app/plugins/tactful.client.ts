import { createPublishedTactful, type Tactful } from '@tactful/core';
import { attachPage } from '@tactful/page';
import { mountWidget } from '@tactful/widget';
import config from '../tactful.published.json';

export default defineNuxtPlugin((nuxt) => {
  const tactful = shallowRef<Tactful>();
  // After hydration, so that Vue finds the markup that the server rendered.
  nuxt.hook('app:mounted', () => {
    tactful.value = createPublishedTactful(config, { onConfigError: console.warn });
    const page = attachPage(tactful.value, { onIssue: console.warn });
    void mountWidget(tactful.value, { page, language: document.documentElement.lang });
  });
  return { provide: { tactful } };
});
