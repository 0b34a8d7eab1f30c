/** The guide for Nuxt. */

/** How to add Tactful to a Nuxt app. A test compares its code with an app that is built and run. */
export const NUXT_GUIDE = `## Add Tactful to Nuxt

    npm install @tactful/core @tactful/vue @tactful/widget
    npx tactful build tactful.json --out app/tactful.published.json

\`app/plugins/tactful.ts\`:

\`\`\`ts
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
\`\`\`

Slots are components. The default content is what the server renders, and each variant is a template with its name:

\`\`\`html
<script setup lang="ts">
import { TactfulSlot } from '@tactful/vue';
</script>

<template>
  <TactfulSlot name="hero" as="section">
    <h2>New this season</h2>
    <template #coats><h2>New coats are in</h2></template>
  </TactfulSlot>
</template>
\`\`\`

Report what visitors view: \`useNuxtApp().$tactful.value?.track({ name: 'view_item', items: [{ id, category }] })\`.
`;
