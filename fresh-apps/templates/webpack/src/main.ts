import { createPublishedTactful } from '@tactful/core';
import { attachPage } from '@tactful/page';
import { mountWidget } from '@tactful/widget';
import config from './tactful.published.json';

const tactful = createPublishedTactful(config, { onConfigError: console.warn });
const page = attachPage(tactful, { onIssue: console.warn });
void mountWidget(tactful, { page, language: document.documentElement.lang });

let views = 0;
document.getElementById('view')?.addEventListener('click', () => {
  views += 1;
  tactful.track({ name: 'view_item', items: [{ id: `coat-${views}`, category: 'coats' }] });
});
