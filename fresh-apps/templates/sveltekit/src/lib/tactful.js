import { createPublishedTactful } from '@tactful/core';
import { placementsOf } from '@tactful/svelte';
import { mountWidget } from '@tactful/widget';
import config from './tactful.published.json';

/** Starts Tactful in the browser. Returns its object. */
export function start() {
  const tactful = createPublishedTactful(config, { onConfigError: console.warn });
  void mountWidget(tactful, { page: placementsOf(tactful), language: document.documentElement.lang });
  return tactful;
}
