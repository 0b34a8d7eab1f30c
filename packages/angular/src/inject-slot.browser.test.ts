/** Slots of Angular keep the contract of all bindings. */
// First: the libraries are compiled at run time.
import '@angular/compiler';
import { bootstrapApplication } from '@angular/platform-browser';
import { placementsOf } from '@tactful/angular';
import {
  describeSlotContract,
  type Sample,
  type SampleOptions,
} from '../../element/testing/slot-contract.ts';
import { HYDRATION_MARK, SERVER_MARKUP, sampleApp } from '../testing/app.ts';

async function start(sample: Sample, options: SampleOptions, isHydrated = false) {
  const { component, config } = sampleApp(sample, options, isHydrated);
  const app = await bootstrapApplication(component, config);
  return () => app.destroy();
}

describeSlotContract({
  name: 'angular',
  placementsOf,
  serverMarkup: () => SERVER_MARKUP,
  mount(place, sample, options) {
    place.append(document.createElement('app-slot'));
    return start(sample, options);
  },
  async hydrate(_, options) {
    const mark = document.createComment(HYDRATION_MARK);
    document.body.prepend(mark);
    const stop = await start('hero', options, true);
    return () => {
      mark.remove();
      stop();
    };
  },
});
