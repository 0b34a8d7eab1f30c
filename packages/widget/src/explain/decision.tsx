/** Why a slot shows its variant: the reasons, the events behind them, and the controls for feedback. */
/** @jsxRuntime classic */
/** @jsx h */
import type { h, JSX } from 'preact';
import type { PanelBindings } from '../lazy-panel/contract.ts';
import { movedItems } from './moved-items.ts';
import { formatDate } from './names.ts';
import { eventText, reasonText } from './reason.ts';

/** The feedback that a visitor can give. Each action returns its undo. */
const FEEDBACK = ['dismiss', 'tooPersonal', 'showStandard'] as const;

/** The explanation of one slot, with its controls; `undefined` for a slot with its standard content. */
export const decision = (widget: PanelBindings, slot: string): JSX.Element | undefined => {
  const { h, tactful, state, t, localize, button, section } = widget;
  const { winner, evidence: conditions } = tactful.explain(slot);
  if (!winner) return;
  const moved = movedItems(widget, slot);
  const evidence = [...moved.evidence, ...conditions];
  const { benefit, disclosesOnClick } = winner.experience;
  const events = [...new Set(evidence.flatMap((reason) => reason.events))];
  const reasons = evidence.map((reason) => reasonText(widget, reason));
  const sentences = reasons.length ? [...moved.effects, ...reasons] : [t('everyone')];
  const notes = [winner.arm !== undefined && t('test'), disclosesOnClick && t('click')];
  const eventList = () => (
    <ul>
      {events.map((event) => (
        <li>
          {eventText(widget, event)}
          <small>{formatDate(widget, event.at, 'short')}</small>
        </li>
      ))}
    </ul>
  );
  return (
    <article>
      <h3>{localize(benefit)}</h3>
      <ul>
        {sentences.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      {notes.map((note) => note && <small>{note}</small>)}
      {events[0] && section(`used-${slot}`, eventList, t('entries'))}
      <div class="w">
        {FEEDBACK.map((action) =>
          button(t(action), () => {
            state.view = '';
            return tactful.slots[action](slot);
          }),
        )}
      </div>
    </article>
  );
};
