/** The slot component: standard content that a variant may replace. */
import type { Winner } from '@tactful/core';
import { connectIn, slotProps } from '@tactful/element/internal';
import { type DefineSetupFnComponent, Fragment, h, nextTick, ref, type SetupContext, shallowRef } from 'vue';
import { useContext } from './plugin.ts';

/** The properties of {@link TactfulSlot}. */
export interface TactfulSlotProps {
  /** The name of the slot in the config. */
  readonly name: string;
  /** The element of the slot. Default: `div`. */
  readonly as?: string;
}

/**
 * Shows its default slot, or the variant that was decided for this visitor, which is the slot of that name. Without a
 * slot of that name, or if what it rendered would change network traffic, the standard content stays.
 */
export const TactfulSlot: DefineSetupFnComponent<TactfulSlotProps> = {
  name: 'TactfulSlot',
  props: ['name', 'as'],
  setup(props: TactfulSlotProps, { slots }: SetupContext) {
    const host = ref<HTMLElement>();
    const winner = shallowRef<Winner>();
    const show = (shown: Winner | undefined) => {
      winner.value = shown;
      return nextTick();
    };
    useContext((context) => {
      winner.value = undefined;
      // The component is mounted.
      const element = host.value as HTMLElement;
      return connectIn(context, { slot: props.name, element, show, variants: slots });
    });
    const render = (name = '') => h(Fragment, { key: name }, slots[name]?.());
    return () => {
      const { action, variant } = winner.value ?? {};
      const contents = [
        action && render(variant),
        // Keys keep its components while a variant is added.
        action !== 'replace' && render('default'),
      ];
      return h(
        props.as ?? 'div',
        { ref: host, ...slotProps },
        action === 'after' ? contents.reverse() : contents,
      );
    };
  },
  // `defineComponent` returns the same object with this type, in more bytes.
} as unknown as DefineSetupFnComponent<TactfulSlotProps>;
