/** Renders trees with React 18 or 19. `packages/preact/testing/render.ts` exports the same names for Preact. */
import type { ReactNode } from 'react';
import * as React from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server.browser';

export { StrictMode as Strict, Suspense, useEffect, useState } from 'react';

export const framework = `react ${React.version.split('.')[0]}`;

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** A rendered tree. */
export interface Tree {
  update(tree: ReactNode): Promise<void>;
  unmount(): Promise<void>;
}

/** Runs `work`, and waits until its changes are rendered. */
export const act = (work: () => unknown): Promise<void> =>
  React.act(async () => {
    await work();
  });

const treeOf = (root: Root): Tree => ({
  update: (tree) => act(() => root.render(tree)),
  unmount: () => act(() => root.unmount()),
});

/** Renders a tree into an element. */
export async function renderInto(tree: ReactNode, element: Element): Promise<Tree> {
  const rendered = treeOf(createRoot(element));
  await rendered.update(tree);
  return rendered;
}

/** Hydrates the markup that a server rendered into an element. */
export async function hydrateIn(tree: ReactNode, element: Element): Promise<Tree> {
  let root: Root | undefined;
  await act(() => {
    root = hydrateRoot(element, tree);
  });
  // `act` has run its callback, which assigns the root.
  return treeOf(root as unknown as Root);
}

/** Renders to a string, as on a server. React 18 warns about layout effects there, because a document exists. */
export function renderOnServer(tree: ReactNode): string {
  const { error } = console;
  console.error = (...data) => /useLayoutEffect does nothing/.test(`${data[0]}`) || error(...data);
  try {
    return renderToString(tree);
  } finally {
    console.error = error;
  }
}
