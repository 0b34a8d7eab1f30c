/** Draws trees with React 18 or 19; `packages/preact/test` has a file of the same shape for Preact. */
import type { ReactNode } from 'react';
import * as React from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server.browser';

export { StrictMode as Strict, Suspense, useEffect, useState } from 'react';

export const framework = `react ${React.version.split('.')[0]}`;

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** A tree in the page. */
export interface Tree {
  draw(tree: ReactNode): Promise<void>;
  remove(): Promise<void>;
}

/** Runs what changes a tree from outside, and waits until it is drawn. */
export const acting = (work: () => unknown): Promise<void> =>
  React.act(async () => {
    await work();
  });

const treeOf = (root: Root): Tree => ({
  draw: (tree) => acting(() => root.render(tree)),
  remove: () => acting(() => root.unmount()),
});

export async function drawn(tree: ReactNode, element: Element): Promise<Tree> {
  const made = treeOf(createRoot(element));
  await made.draw(tree);
  return made;
}

/** Takes up what a server has drawn. */
export async function hydrated(tree: ReactNode, element: Element): Promise<Tree> {
  let root: Root | undefined;
  await acting(() => {
    root = hydrateRoot(element, tree);
  });
  // Set by the line above: `act` runs its work.
  return treeOf(root as unknown as Root);
}

/** As on a server, but for the document that is there in a browser: of effects that wait for one React 18 warns. */
export function served(tree: ReactNode): string {
  const told = console.error;
  console.error = (...words) => /useLayoutEffect does nothing/.test(`${words[0]}`) || told(...words);
  try {
    return renderToString(tree);
  } finally {
    console.error = told;
  }
}
