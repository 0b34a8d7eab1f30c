/** Why a spot looks as it does: reasons, the entries used, what else was considered, and what to do about it. */
/** @jsxRuntime classic */
/** @jsx h */
import { type ComponentChildren, h, type JSX } from 'preact';
import { reason } from '../reason.ts';
import type { View } from '../view.ts';
import { button, fold } from './controls.tsx';
import { entries } from './entries.tsx';

/** The explanation of one spot, with its controls. */
export const decision = (view: View, slot: string): JSX.Element => {
  const { personalizer, say } = view;
  const { winner, evidence } = personalizer.explain(slot);
  const act = (key: string, undoable: (slot: string) => () => void) =>
    button(view, say(key), () => {
      const undo = undoable(slot);
      view.close();
      return undo;
    });
  return winner ? (
    <article>
      <h3>{view.text(winner.experience.benefit)}</h3>
      <ul>
        {evidence.length ? evidence.map((each) => <li>{reason(view, each)}</li>) : <li>{say('everyone')}</li>}
        {winner.arm !== undefined && <li>{say('test')}</li>}
        {winner.experience.disclosesOnClick && <li>{say('click')}</li>}
      </ul>
      {evidence.some((each) => each.events.length) &&
        fold(view, `used-${slot}`, say('remembered'), () =>
          entries(view, new Set(evidence.flatMap((each) => each.events.map((event) => event.id)))),
        )}
      <div class="w">
        {act('not', personalizer.dismiss)}
        {act('personal', personalizer.tooPersonal)}
        {act('plain', personalizer.showGeneric)}
      </div>
    </article>
  ) : (
    <p>{say('plainHere')}</p>
  );
};

/** What might have stood in these slots, and the one thing that stopped each. */
export const considered = (view: View, slots: readonly string[]): ComponentChildren =>
  fold(view, 'considered', view.say('considered'), () => (
    <ul>
      {slots.flatMap((slot) =>
        view.personalizer.decide(slot).stopped.map(({ experience, by }) => (
          <li>
            {view.text(experience.benefit)} <small>{view.say(by)}</small>
          </li>
        )),
      )}
    </ul>
  ));

/** Every decision on the page. */
export const decisions = (view: View): ComponentChildren => [
  view.placed().map((slot) => decision(view, slot)),
  view.personalizer.slotsOff().map((slot) => (
    <p class="w">
      {view.name(slot)}
      {button(view, view.say('again'), () => view.personalizer.slotOn(slot))}
    </p>
  )),
  considered(view, view.personalizer.slots()),
];
