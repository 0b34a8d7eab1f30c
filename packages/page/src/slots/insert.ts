/** Owns replacing a slot's content, or adding to it, and taking that back. */
import type { Placed, Spot } from './spot.ts';

/** Clones the variant into the slot. The served nodes are kept, so that their listeners survive the undo. */
export function insert({ element, template, action }: Spot): Placed | undefined {
  if (!template) return undefined;
  const clone = template.content.cloneNode(true);
  const ours = [...clone.childNodes];
  const isContent = (node: Node) => !(node instanceof HTMLTemplateElement) && !ours.includes(node as ChildNode);
  const served = action === 'replace' ? [...element.childNodes].filter(isContent) : [];
  const next = served.map((node) => node.nextSibling);

  for (const node of served) node.remove();
  element.insertBefore(clone, action === 'before' ? element.firstChild : null);

  const isOurs = (node: Node) => node.parentNode === element;
  return {
    isIntact: () =>
      ours.every(isOurs) && (action !== 'replace' || ![...element.childNodes].some(isContent)),
    undo() {
      // A framework that has put its own content back keeps it.
      const isThere = ours.some(isOurs);
      for (const node of ours) node.remove();
      if (!isThere) return;
      // From the last to the first: what a node stood before is then back already.
      for (let at = served.length; at--; ) {
        const before = next[at];
        element.insertBefore(served[at] as ChildNode, before?.parentNode === element ? before : null);
      }
    },
  };
}
