/** The other experiences of slots, each with the one reason why it is not shown. */
/** @jsxRuntime classic */
/** @jsx h */
import type { h, JSX } from 'preact';
import type { PanelBindings } from '../lazy-panel/contract.ts';

/** A section that lists what was stopped in these slots. */
export const considered = (
  { h, tactful, t, localize, section }: PanelBindings,
  slots: readonly string[],
): JSX.Element =>
  section('considered', () => (
    <ul>
      {slots.flatMap((slot) =>
        tactful.decide(slot).stopped.map(({ experience, reason }) => (
          <li>
            {localize(experience.benefit)}
            <small>{t(reason)}</small>
          </li>
        )),
      )}
    </ul>
  ));
