/** The order in which the inspector lists decisions, and the filter of its lists. */
import type { EditedDecisions } from './decide-with-edits.ts';

const winnersFirst = <T>(list: readonly T[], hasWon: (each: T) => boolean): readonly T[] => [
  ...list.filter(hasWon),
  ...list.filter((each) => !hasWon(each)),
];

/**
 * Returns the slots with a winner first, and the winner first in each slot.
 *
 * @param filter - Words of the merchant: slots, experiences, variants, stop reasons and facts that contain all of them are
 *   listed. Empty lists everything.
 */
export const listDecisions = ({ slots, facts }: EditedDecisions, filter: string): EditedDecisions => {
  const words = filter.toLowerCase().split(/\s+/);
  const matches = (...texts: readonly (string | undefined)[]): boolean =>
    words.every((word) => texts.join(' ').toLowerCase().includes(word));
  const listed = slots.flatMap(({ slot, verdicts }) => {
    const shown = verdicts.filter(({ experience, variant, stop }) =>
      matches(slot, experience.id, variant ?? experience.variant, stop),
    );
    return shown.length ? [{ slot, verdicts: winnersFirst(shown, ({ stop }) => !stop) }] : [];
  });
  return {
    slots: winnersFirst(listed, ({ verdicts }) => verdicts[0]?.stop === undefined),
    facts: facts.filter(({ path }) => matches(path)),
  };
};
