/** The component keeps the contract of all bindings. */
import { placementsOf } from '@tactful/vue';
import { describeSlotContract } from '../../element/testing/slot-contract.ts';
import { createSampleApp, SERVER_MARKUP } from '../testing/app.ts';

describeSlotContract({
  name: 'vue',
  placementsOf,
  serverMarkup: () => SERVER_MARKUP,
  async mount(place, sample, options) {
    const app = createSampleApp(sample, options);
    app.mount(place);
    return () => app.unmount();
  },
  async hydrate(place, options) {
    const app = createSampleApp('hero', options, true);
    app.mount(place);
    return () => app.unmount();
  },
});
