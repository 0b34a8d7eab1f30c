/** Why a slot shows its variant: the effect first, then its cause, then the controls for feedback. */
/** @jsxRuntime classic */
/** @jsx h */
import type { ReasonWithEvents } from '@tactful/core/internal';
import type { ComponentChildren, h, JSX } from 'preact';
import type { PanelBindings } from '../lazy-panel/contract.ts';
import { richText } from '../rich-text.tsx';
import { movedItems } from './moved-items.ts';
import { formatDate } from './names.ts';
import { eventText, reasonText } from './reason.ts';
import { recommendedItems, unpickButtons } from './recommended-items.tsx';

/** The feedback that a visitor can give. Each action returns its undo. */
const FEEDBACK = ['dismiss', 'tooPersonal', 'showStandard'] as const;

/** The effect of a decision and its causes, as sentences. */
interface SlotExplanation {
  readonly effects: readonly string[];
  readonly reasons: readonly string[];
  readonly evidence: readonly ReasonWithEvents[];
}

/** Explains a slot; `undefined` if it shows its standard content. */
const explainSlot = (widget: PanelBindings, slot: string): SlotExplanation | undefined => {
  const { tactful, t, localize } = widget;
  const { winner, evidence: conditions } = tactful.explain(slot);
  if (!winner) return;
  const { name } = winner.experience;
  const picked = recommendedItems(widget, slot);
  const moved = movedItems(widget, slot);
  const facts = [...moved.evidence, ...conditions];
  const named = name ? t('effect', { x: localize(name) }) : t('personalized');
  return {
    // A row whose items moved names them: that is what the visitor sees.
    effects: [picked.effects, moved.effects].find((effects) => effects[0]) ?? [named],
    reasons:
      picked.reasons[0] || facts[0]
        ? [...new Set([...picked.reasons, ...facts.map((reason) => reasonText(widget, reason))])]
        : [t('everyone')],
    evidence: [...picked.evidence, ...facts],
  };
};

const evidenceSection = (
  widget: PanelBindings,
  slot: string,
  evidence: readonly ReasonWithEvents[],
): ComponentChildren => {
  const { h, t, section } = widget;
  const events = [...new Set(evidence.flatMap((reason) => reason.events))];
  const list = () => (
    <ul>
      {events.map((event) => (
        <li>
          {richText(widget, eventText(widget, event))}
          <small>{formatDate(widget, event.at, 'short')}</small>
        </li>
      ))}
    </ul>
  );
  return events[0] && section(`used-${slot}`, list, t('entries', { n: events.length }));
};

const feedback = (widget: PanelBindings, slot: string): JSX.Element => {
  const { h, tactful, state, t, button } = widget;
  return (
    <div class="f">
      {FEEDBACK.map((action) =>
        button(t(action), () => {
          if (state.view === slot) state.view = '';
          return tactful.slots[action](slot);
        }),
      )}
    </div>
  );
};

/** The explanation of one slot, with its controls. @param headingId - Names the dialog by the effect, which gets the focus. */
export const decision = (
  widget: PanelBindings,
  slot: string,
  headingId?: string,
): JSX.Element | undefined => {
  const { h, tactful, t } = widget;
  const explanation = explainSlot(widget, slot);
  const { winner } = tactful.decide(slot);
  if (!explanation || !winner) return;
  const { effects, reasons, evidence } = explanation;
  const notes = [winner.arm !== undefined && t('test'), winner.experience.disclosesOnClick && t('click')];
  return (
    <article key={slot}>
      <h3 id={headingId} tabIndex={headingId ? -1 : undefined}>
        {effects.map((effect) => [richText(widget, `${effect} `), <br />])}
      </h3>
      <ul>
        {reasons.map((reason) => (
          <li>{richText(widget, reason)}</li>
        ))}
      </ul>
      {notes.map((note) => note && <small>{note}</small>)}
      {evidenceSection(widget, slot, evidence)}
      {unpickButtons(widget, slot)}
      {feedback(widget, slot)}
    </article>
  );
};
