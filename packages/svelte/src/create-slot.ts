/** A slot whose content a component renders. */
import type { Winner } from '@tactful/core';
import { connectIn, SLOT_ATTRIBUTES } from '@tactful/element/internal';
import { tick, untrack } from 'svelte';
import { createAttachmentKey } from 'svelte/attachments';
import { createSubscriber } from 'svelte/reactivity';
import { useContext } from './context.ts';

/** A slot of a component. */
export interface TactfulSlot<Variant extends string = string> {
  /** The variant to show; `undefined` for the standard content. Reactive. */
  readonly variant: Variant | undefined;
  /** The attributes of the slot's element, with the attachment that decides: `<section {...hero.props}>`. */
  readonly props: { readonly [name: string | symbol]: unknown };
}

/**
 * Creates a slot, while a component is initialized.
 *
 * @param variants - The variants that the component renders. For any other the slot stays standard.
 */
export function createSlot<const Variant extends string>(
  slot: string,
  variants: readonly Variant[],
): TactfulSlot<Variant> {
  const context = useContext();
  let shown: Winner | undefined;
  let notify = () => {};
  const subscribe = createSubscriber((update) => {
    notify = update;
  });
  const show = (winner: Winner | undefined) => {
    shown = winner;
    notify();
    return tick();
  };
  const connect = (element: HTMLElement) => {
    // Read outside of `untrack`: another object connects again.
    context?.getTactful();
    const end = untrack(() => connectIn(context, { slot, element, show, variants }));
    return () => {
      end();
      void show(undefined);
    };
  };
  return {
    get variant() {
      subscribe();
      // One of `variants`.
      return shown?.variant as Variant | undefined;
    },
    props: { ...SLOT_ATTRIBUTES, [createAttachmentKey()]: connect },
  };
}
