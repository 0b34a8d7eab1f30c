/** What else might have stood in a slot, and the one thing that stopped each. */
/** @jsxRuntime classic */
/** @jsx lent.h */
import type { JSX } from 'preact';
import * as lent from '../lazy-panel/bindings.ts';
import { fold, host, say, text } from '../lazy-panel/bindings.ts';

export const considered = (slots: readonly string[]): JSX.Element =>
  fold('considered', () => (
    <ul>
      {slots.flatMap((slot) =>
        host.tactful.decide(slot).stopped.map(({ experience, reason }) => (
          <li>
            {text(experience.benefit)}
            <small>{say(reason)}</small>
          </li>
        )),
      )}
    </ul>
  ));
