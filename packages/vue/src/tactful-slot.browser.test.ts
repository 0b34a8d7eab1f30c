/** The component keeps the contract of all bindings. */
import { placementsOf } from '@tactful/vue';
import { expect, test } from 'vitest';
import { nextTick } from 'vue';
import { describeSlotContract } from '../../element/testing/slot-contract.ts';
import { cleanUp, config, visitor } from '../../element/testing/visitor.ts';
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

test('stays standard for a variant whose name every object has', async () => {
  const [hero] = config.experiences;
  const tactful = await visitor('tailored', 2, {
    ...config,
    experiences: [{ ...hero, variant: 'toString' }],
  });
  expect(tactful.decide('hero').winner?.variant).toBe('toString');
  const place = document.body.appendChild(document.createElement('main'));
  const app = createSampleApp('hero', { tactful });
  app.mount(place);
  await nextTick();
  expect(place.textContent).toBe('All tables');
  expect(placementsOf(tactful).placements()).toEqual([]);
  app.unmount();
  place.remove();
  await cleanUp();
});
