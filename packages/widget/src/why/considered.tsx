/** What else might have stood in a slot, and the one thing that stopped each. */
/** @jsxRuntime classic */
/** @jsx lent.h */
import type { JSX } from 'preact';
import * as lent from './kit.ts';
import { kit, say } from './kit.ts';

export const considered = (slots: readonly string[]): JSX.Element =>
  kit.fold('considered', () => (
    <ul>
      {slots.flatMap((slot) =>
        kit.host.personalizer.decide(slot).stopped.map(({ experience, by }) => (
          <li>
            {kit.text(experience.benefit)}
            <small>{say(by)}</small>
          </li>
        )),
      )}
    </ul>
  ));
