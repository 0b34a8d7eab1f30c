import { createPublishedTactful } from '@tactful/core';
import { placementsOf } from '@tactful/react';
import { mountWidget } from '@tactful/widget';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import config from './tactful.published.json';

const tactful = createPublishedTactful(config, { onConfigError: console.warn });
const root = document.getElementById('app');
if (root)
  createRoot(root).render(
    <StrictMode>
      <App tactful={tactful} />
    </StrictMode>,
  );
await mountWidget(tactful, { page: placementsOf(tactful), language: document.documentElement.lang });
