/** The guide for Nuxt. */

/** How to add Tactful to a Nuxt app. A test compares its code with an app that is built and run. */
export const NUXT_GUIDE = `## Add Tactful to Nuxt

    npm install @tactful/core @tactful/page @tactful/widget
    tactful build tactful.json --out app/tactful.published.json

\`app/plugins/tactful.client.ts\`:

\`\`\`ts
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
\`\`\`

Mark slots in templates. Vue has a \`<template>\` of its own, so write a dynamic component. Render it in the browser only, because Vue replaces a
template that a server rendered by its content:

\`\`\`html
<section data-tactful-slot="hero">
  <h2>New this season</h2>
  <ClientOnly>
    <component :is="'template'" data-tactful-variant="coats"><h2>New coats are in</h2></component>
  </ClientOnly>
</section>
\`\`\`

Report what visitors view: \`useNuxtApp().$tactful?.value?.track({ name: 'view_item', items: [{ id, category }] })\`.
`;
