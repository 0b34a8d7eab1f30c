import { createPublishedTactful } from '@tactful/core';
import { placementsOf, tactfulPlugin } from '@tactful/vue';
import { mountWidget } from '@tactful/widget';
import { createApp } from 'vue';
import App from './app.vue';
import config from './tactful.published.json';

const tactful = createPublishedTactful(config, { onConfigError: console.warn });
const app = createApp(App, { tactful });
app.use(tactfulPlugin, { tactful: () => tactful, onIssue: console.warn });
app.mount('#app');
await mountWidget(tactful, { page: placementsOf(tactful), language: document.documentElement.lang });
