import { createPublishedTactful } from '@tactful/core';
import { placementsOf } from '@tactful/preact';
import { mountWidget } from '@tactful/widget';
import { render } from 'preact';
import { App } from './app.tsx';
import config from './tactful.published.json';

const tactful = createPublishedTactful(config, { onConfigError: console.warn });
const root = document.getElementById('app');
if (root) render(<App tactful={tactful} />, root);
await mountWidget(tactful, { page: placementsOf(tactful), language: document.documentElement.lang });
