/** Slots of Svelte keep the contract of all bindings. */
import { placementsOf } from '@tactful/svelte';
import { flushSync, hydrate, mount, unmount } from 'svelte';
import { describeSlotContract } from '../../element/testing/slot-contract.ts';
import { SERVER_MARKUP } from '../testing/markup.ts';
import SampleApp from '../testing/sample.svelte';

describeSlotContract({
  name: 'svelte',
  placementsOf,
  serverMarkup: () => SERVER_MARKUP,
  async mount(target, sample, options) {
    const app = mount(SampleApp, { target, props: { ...options, sample } });
    flushSync();
    return () => unmount(app);
  },
  async hydrate(target, options) {
    const app = hydrate(SampleApp, { target, props: { ...options, sample: 'hero' } });
    flushSync();
    return () => unmount(app);
  },
});
