import { createPublishedTactful } from '@tactful/core';
import { attachPage } from '@tactful/page';
import { mountWidget } from '@tactful/widget';
import { createApp } from 'vue';
import App from './app.vue';
import config from './tactful.published.json';

createApp(App).mount('#app');
const tactful = createPublishedTactful(config, { onConfigError: console.warn });
const page = attachPage(tactful, { onIssue: console.warn });
await mountWidget(tactful, { page, language: document.documentElement.lang });
