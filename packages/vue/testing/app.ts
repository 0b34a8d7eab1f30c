/** The app of the contract, and its markup from a server. */
import { TactfulSlot, tactfulPlugin } from '@tactful/vue';
import { type App, createApp, createSSRApp, h } from 'vue';
import type { Sample, SampleOptions } from '../../element/testing/slot-contract.ts';

/** Renders a sample of the contract. */
const renderSample = (sample: Sample, address = '') => {
  const standard = () => h('h2', 'All tables');
  if (sample === 'note')
    return h(
      TactfulSlot,
      { name: 'note' },
      { default: () => h('i', 'tables'), fish: () => h('b', '+ fish') },
    );
  if (sample === 'empty') return h(TactfulSlot, { name: 'hero' }, { default: standard });
  const fish = () => (sample === 'picture' ? h('img', { src: address, alt: '' }) : h('h2', 'Fish first'));
  return h(TactfulSlot, { name: 'hero' }, { default: standard, fish });
};

/** Creates the app of a sample; one that hydrates, if it is for server markup. */
export function createSampleApp(
  sample: Sample,
  { tactful, onIssue, address }: SampleOptions,
  isHydrated = false,
): App {
  const root = { render: () => renderSample(sample, address) };
  return (isHydrated ? createSSRApp(root) : createApp(root)).use(tactfulPlugin, {
    tactful: () => tactful,
    onIssue,
  });
}

/** The result of `renderToString` for `hero`. A test in Node compares it. */
export const SERVER_MARKUP =
  '<div class="ph-no-capture sentry-mask fs-mask rr-mask" data-tactful-component data-sentry-mask data-dd-privacy="mask" data-clarity-mask="true" data-hj-suppress data-private><!----><!--[--><h2>All tables</h2><!--]--></div>';
