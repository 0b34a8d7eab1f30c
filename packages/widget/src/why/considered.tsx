/** What else might have stood in a slot, and the one thing that stopped each. */
/** @jsxRuntime classic */
/** @jsx lent.h */
import type { JSX } from 'preact';
import * as lent from '../lent.ts';
import { fold, host, say, text } from '../lent.ts';

export const considered = (slots: readonly string[]): JSX.Element =>
  fold('considered', () => (
    <ul>
      {slots.flatMap((slot) =>
        host.personalizer.decide(slot).stopped.map(({ experience, by }) => (
          <li>
            {text(experience.benefit)}
            <small>{say(by)}</small>
          </li>
        )),
      )}
    </ul>
  ));
