/** Renders trees with Preact. `packages/react/testing/render.ts` exports the same names for React. */
import { type ComponentChildren, hydrate as hydrateTree, render } from 'preact';
import { act as preactAct } from 'preact/test-utils';
import { renderToString } from 'to-string';

export { Suspense } from 'preact/compat';
export { useEffect, useState } from 'preact/hooks';

export const framework = 'preact';

/** A rendered tree. */
export interface Tree {
  update(tree: ComponentChildren): Promise<void>;
  unmount(): Promise<void>;
}

const treeIn = (element: Element): Tree => ({
  update: async (tree) => {
    await preactAct(() => render(tree, element));
  },
  unmount: async () => {
    await preactAct(() => render(null, element));
  },
});

/** Renders a tree into an element. */
export async function renderInto(tree: ComponentChildren, element: Element): Promise<Tree> {
  const rendered = treeIn(element);
  await rendered.update(tree);
  return rendered;
}

/** Hydrates the markup that a server rendered into an element. */
export async function hydrateIn(tree: ComponentChildren, element: Element): Promise<Tree> {
  await preactAct(() => hydrateTree(tree, element));
  return treeIn(element);
}

/** Renders to a string, as on a server. */
// The two packages type the children of a node differently; at run time they are the same nodes.
export const renderOnServer = (tree: ComponentChildren): string => renderToString(tree as never);

/** Runs `work`, and waits until its changes are rendered. */
export const act = async (work: () => unknown): Promise<void> => {
  await preactAct(async () => {
    await work();
  });
};

/** Preact has no strict mode. */
export const Strict = ({ children }: { children?: ComponentChildren }): ComponentChildren => children;
