/** Draws trees with Preact; `packages/react/test` has a file of the same shape for React. */
import { type ComponentChildren, hydrate as hydrateTree, render } from 'preact';
import { act } from 'preact/test-utils';
import { renderToString } from 'to-string';

export { Suspense } from 'preact/compat';
export { useEffect, useState } from 'preact/hooks';

export const framework = 'preact';

/** A tree in the page. */
export interface Tree {
  draw(tree: ComponentChildren): Promise<void>;
  remove(): Promise<void>;
}

const treeIn = (element: Element): Tree => ({
  draw: async (tree) => {
    await act(() => render(tree, element));
  },
  remove: async () => {
    await act(() => render(null, element));
  },
});

export async function drawn(tree: ComponentChildren, element: Element): Promise<Tree> {
  const made = treeIn(element);
  await made.draw(tree);
  return made;
}

/** Takes up what a server has drawn. */
export async function hydrated(tree: ComponentChildren, element: Element): Promise<Tree> {
  await act(() => hydrateTree(tree, element));
  return treeIn(element);
}

/** As on a server. */
export const served = (tree: ComponentChildren): string => renderToString(tree as never);

/** Runs what changes a tree from outside, and waits until it is drawn. */
export const acting = async (work: () => unknown): Promise<void> => {
  await act(async () => {
    await work();
  });
};

/** Preact has no strict mode. */
export const Strict = ({ children }: { children?: ComponentChildren }): ComponentChildren => children;
