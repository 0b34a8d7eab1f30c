/** The guide for Next.js with the App Router. */

/** How to add Tactful to a Next.js app. A test compares its code with an app that is built and run. */
export const NEXT_GUIDE = `## Add Tactful to Next.js

    npm install @tactful/core @tactful/react @tactful/widget
    npx tactful build tactful.json --out app/tactful.published.json

\`app/personalized.tsx\`:

\`\`\`tsx
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

/** The object that \`Personalized\` created; absent on the server. */
export const currentTactful = (): Tactful | undefined => created;
\`\`\`

Put \`<Personalized>\` around the children of \`<body>\` in \`app/layout.tsx\`, and slots into pages and components, also into those that the server renders:

\`\`\`tsx
<Slot name="hero" variants={{ coats: <h2>New coats are in</h2> }}>
  <h2>New this season</h2>
</Slot>
\`\`\`

Report what visitors view from components of the client: \`currentTactful()?.track({ name: 'view_item', items: [{ id, category }] })\`.
`;
