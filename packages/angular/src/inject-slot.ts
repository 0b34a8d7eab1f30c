/** A slot whose content a component renders. */
import {
  afterNextRender,
  afterRenderEffect,
  ElementRef,
  Injector,
  inject,
  type Signal,
  signal,
  untracked,
} from '@angular/core';
import type { Winner } from '@tactful/core';
import { connectIn, maskSlot } from '@tactful/element/internal';
import { injectContext } from './provide-tactful.ts';

/**
 * Makes the host element of a component or a directive a slot, while it is created.
 *
 * @param variants - The variants that its template renders. For any other the slot stays standard.
 * @returns The variant to show; `undefined` for the standard content.
 */
export function injectSlot<const Variant extends string>(
  slot: string,
  variants: readonly Variant[],
): Signal<Variant | undefined> {
  const context = injectContext();
  const injector = inject(Injector);
  const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  const variant = signal<Variant | undefined>(undefined);
  // On a server, too: the attributes identify the element in its markup.
  maskSlot(element);
  const show = (winner: Winner | undefined) => {
    // One of `variants`.
    variant.set(winner?.variant as Variant | undefined);
    return new Promise<void>((resolve) => {
      afterNextRender({ read: () => resolve() }, { injector });
    });
  };
  // Runs in browsers only, after the content is rendered.
  afterRenderEffect((onCleanup) => {
    // Read outside of `untracked`: another object connects again.
    context?.getTactful();
    const end = untracked(() => connectIn(context, { slot, element, show, variants }));
    onCleanup(() => {
      end();
      variant.set(undefined);
    });
  });
  return variant.asReadonly();
}
