import { createPublishedTactful } from '@tactful/core';
import { attachPage } from '@tactful/page';
import { mountWidget } from '@tactful/widget';
import config from './tactful.published.json';

/** Starts Tactful in the browser. Returns its object. */
export function start() {
  const tactful = createPublishedTactful(config, { onConfigError: console.warn });
  const page = attachPage(tactful, { onIssue: console.warn });
  void mountWidget(tactful, { page, language: document.documentElement.lang });
  return tactful;
}
