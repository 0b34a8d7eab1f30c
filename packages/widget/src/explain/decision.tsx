/** Why a spot looks as it does: reasons, the entries behind them, and what to do about it. */
/** @jsxRuntime classic */
/** @jsx lent.h */
import type { JSX } from 'preact';
import * as lent from '../lazy-panel/bindings.ts';
import { button, fold, host, say, state, text } from '../lazy-panel/bindings.ts';
import { date } from './names.ts';
import { described, reason } from './reason.ts';

/** The explanation of one spot, with its controls. Nothing for a generic one. */
export const decision = (slot: string): JSX.Element | undefined => {
  const { tactful } = host;
  const { winner, evidence } = tactful.explain(slot);
  if (!winner) return;
  const { benefit, disclosesOnClick } = winner.experience;
  const events = [...new Set(evidence.flatMap((each) => each.events))];
  const sentences = [...(evidence.length ? evidence.map(reason) : [say('everyone')])];
  const notes = [winner.arm !== undefined && say('test'), disclosesOnClick && say('click')];
  const used = () => (
    <ul>
      {events.map((event) => (
        <li>
          {described(event)}
          <small>{date(event.at, 'short')}</small>
        </li>
      ))}
    </ul>
  );
  return (
    <article>
      <h3>{text(benefit)}</h3>
      <ul>
        {sentences.map((words) => (
          <li>{words}</li>
        ))}
      </ul>
      {notes.map((words) => words && <small>{words}</small>)}
      {events[0] && fold(`used-${slot}`, used, say('entries'))}
      <div class="w">
        {(['dismiss', 'tooPersonal', 'showStandard'] as const).map((undoable) =>
          button(say(undoable), () => {
            state.shown = '';
            return tactful.slots[undoable](slot);
          }),
        )}
      </div>
    </article>
  );
};
