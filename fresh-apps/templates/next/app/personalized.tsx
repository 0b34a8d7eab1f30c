'use client';

import { createPublishedTactful, type Tactful } from '@tactful/core';
import { placementsOf, TactfulProvider } from '@tactful/react';
import { mountWidget } from '@tactful/widget';
import { type ReactNode, useEffect, useState } from 'react';
import config from './tactful.published.json';

let created: Tactful | undefined;

/** Creates Tactful in the browser, once. */
function start(): Tactful {
  if (created) return created;
  created = createPublishedTactful(config, { onConfigError: console.warn });
  void mountWidget(created, { page: placementsOf(created), language: document.documentElement.lang });
  return created;
}

/** The server renders the standard content, because it has no Tactful object. */
export function Personalized({ children }: { children: ReactNode }) {
  const [tactful, setTactful] = useState<Tactful>();
  useEffect(() => setTactful(start()), []);
  return <TactfulProvider tactful={tactful}>{children}</TactfulProvider>;
}

/** The object that `Personalized` created; absent on the server. */
export const currentTactful = (): Tactful | undefined => created;
