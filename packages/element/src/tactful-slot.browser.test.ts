/** The element keeps the contract of all bindings. */
import { describeSlotContract, type Sample } from '../testing/slot-contract.ts';
import { defineTactfulSlot, placementsOf } from './index.ts';

const markupOf = (sample: Sample, address = ''): string => {
  const slot = (name: string, standard: string, fish: string) =>
    `<tactful-slot name="${name}">${standard}<template data-tactful-variant="fish">${fish}</template></tactful-slot>`;
  if (sample === 'note') return slot('note', '<i>tables</i>', '<b>+ fish</b>');
  if (sample === 'empty') return '<tactful-slot name="hero"><h2>All tables</h2></tactful-slot>';
  const fish = sample === 'picture' ? `<img src="${address}" alt="">` : '<h2>Fish first</h2>';
  return slot('hero', '<h2>All tables</h2>', fish);
};

describeSlotContract({
  name: 'the element',
  placementsOf,
  serverMarkup: () => markupOf('hero'),
  async mount(place, sample, { tactful, onIssue, address }) {
    const undo = tactful && defineTactfulSlot(tactful, { onIssue });
    place.innerHTML = markupOf(sample, address);
    return () => {
      place.replaceChildren();
      undo?.();
    };
  },
  async hydrate(place, { tactful, onIssue }) {
    const undo = tactful && defineTactfulSlot(tactful, { onIssue });
    return () => {
      place.replaceChildren();
      undo?.();
    };
  },
});
