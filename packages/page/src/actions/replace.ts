/** The actions that insert a variant: `replace`, `before` and `after`. */
import { variantIn } from '../slots/find-slots.ts';
import type { ActionContext, PlacedAction } from '../slots/placement.ts';

/** Where a node was. */
interface NodePlace {
  readonly node: ChildNode;
  readonly next: ChildNode | null;
}

/** Removes the standard content, and returns where it was. Templates stay. */
function removeStandard(slot: Element): NodePlace[] {
  const places = [...slot.childNodes]
    .filter(({ nodeName }) => nodeName !== 'TEMPLATE')
    .map((node) => ({ node, next: node.nextSibling }));
  for (const { node } of places) node.remove();
  return places;
}

/** Puts the standard content back. */
function restoreStandard(slot: Element, places: readonly NodePlace[]): void {
  // From the last to the first: the node that followed is there by then.
  for (const { node, next } of [...places].reverse())
    slot.insertBefore(node, next?.parentNode === slot ? next : null);
}

/** Inserts a copy of the variant. The standard nodes are kept, with their listeners, for the undo. */
export function insertVariant({ element, variant, action }: ActionContext): PlacedAction {
  const template = variantIn(element, variant);
  if (!template) throw Error(`The slot contains no variant "${variant}".`);
  // A copy of a fragment is a fragment.
  const copy = template.content.cloneNode(true) as DocumentFragment;
  const inserted = [...copy.childNodes];
  const removed = action === 'before' || action === 'after' ? [] : removeStandard(element);
  const isInSlot = (node: Node) => node.parentNode === element;
  if (action === 'before') element.prepend(copy);
  else element.append(copy);
  return {
    // Another script may add nodes, but not restore what was replaced.
    isIntact: () => inserted.every(isInSlot) && !removed.some(({ node }) => isInSlot(node)),
    undo() {
      // If a framework has rendered its own content again, that stays.
      const isOverwritten = !inserted.some(isInSlot);
      for (const node of inserted) node.remove();
      if (!isOverwritten) restoreStandard(element, removed);
    },
  };
}
