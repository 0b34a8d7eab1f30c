/** Owns replacing a slot's content, or adding to it, and taking that back. */
import { variantIn } from '../slots/find-slots.ts';
import type { ActionContext, PlacedAction } from '../slots/placement.ts';

/** Clones the variant into the slot. The served nodes are kept, so that their listeners survive the undo. */
export function insertVariant({ element, variant, action }: ActionContext): PlacedAction {
  const clone = variantIn(element, variant)?.content.cloneNode(true) as DocumentFragment;
  const ours = [...clone.childNodes];
  const adds = action === 'before' || action === 'after';
  const isOurs = (node: Node) => node.parentNode === element;

  const served = adds ? [] : [...element.childNodes].filter(({ nodeName }) => nodeName !== 'TEMPLATE');
  const next = served.map((node) => node.nextSibling);
  for (const node of served) node.remove();
  action === 'before' ? element.prepend(clone) : element.append(clone);
  return {
    // Others may add what is theirs, but not bring back what was replaced.
    isIntact: () => ours.every(isOurs) && !served.some(isOurs),
    undo() {
      // A framework that has put its own content back keeps it.
      if (!ours.some(isOurs)) served.length = 0;
      for (const node of ours) node.remove();
      // From the last to the first: what a node stood before is back by then.
      for (let at = served.length; at--; ) {
        const before = next[at];
        element.insertBefore(served[at] as Node, before && isOurs(before) ? before : null);
      }
    },
  };
}
