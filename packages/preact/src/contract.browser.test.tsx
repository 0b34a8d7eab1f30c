/** The components of Preact and React keep the contract of all bindings. */
import { placementsOf, Slot, TactfulProvider } from '@tactful/preact';
import { framework, hydrateIn, renderInto, renderOnServer, Strict } from '#testing';
import {
  describeSlotContract,
  type Sample,
  type SampleOptions,
} from '../../element/testing/slot-contract.ts';

const samples = (address = '') => ({
  hero: (
    <Slot name="hero" variants={{ fish: <h2>Fish first</h2> }}>
      <h2>All tables</h2>
    </Slot>
  ),
  note: (
    <Slot name="note" variants={{ fish: <b>+ fish</b> }}>
      <i>tables</i>
    </Slot>
  ),
  empty: (
    <Slot name="hero" variants={{}}>
      <h2>All tables</h2>
    </Slot>
  ),
  picture: (
    <Slot name="hero" variants={{ fish: <img src={address} alt="" /> }}>
      <h2>All tables</h2>
    </Slot>
  ),
});

const app = (sample: Sample, { tactful, onIssue, address }: SampleOptions) => (
  <Strict>
    <TactfulProvider tactful={tactful} onIssue={onIssue}>
      {samples(address)[sample]}
    </TactfulProvider>
  </Strict>
);

describeSlotContract({
  name: framework,
  placementsOf,
  serverMarkup: () => renderOnServer(app('hero', {})),
  mount: async (place, sample, options) => (await renderInto(app(sample, options), place)).unmount,
  hydrate: async (place, options) => (await hydrateIn(app('hero', options), place)).unmount,
});
