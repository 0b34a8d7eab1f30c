/** The list of slots: each with its experiences, the winner first. */
import type { Reason } from '@tactful/rules';
import type { ComponentChildren, JSX } from 'preact';
import type { EditedDecisions, Verdict } from './decide-with-edits.ts';
import { formatFact } from './fact-value.ts';
import type { PanelProps } from './panel-props.ts';
import { previewButtons } from './preview-controls.tsx';
import { STOP_REASON_TEXT } from './stop-reasons.ts';

const reason = ({ fact, value, test }: Reason): JSX.Element => (
  <li key={fact}>
    <code>
      {fact} = {formatFact(value) || '""'}
    </code>
    , tested by <code>{JSON.stringify(test)}</code>
  </li>
);

const verdict = (
  { experience, stop, variant, reasons }: Verdict,
  { host, preview, previews }: PanelProps,
): JSX.Element => {
  const refusal = previews.refusal();
  return (
    <li key={experience.id} class={stop ? '' : 'won'}>
      <strong>{experience.id}</strong> {stop ? `is stopped: ${STOP_REASON_TEXT[stop]}` : 'wins'}
      {!stop && variant && `, and places ${variant}`} {stop && <code>{stop}</code>}
      {reasons.length > 0 && <ul>{reasons.map(reason)}</ul>}
      {!stop && reasons.length === 0 && <p>It has no condition: it applies to everybody.</p>}
      {host.page && <p>{previewButtons(experience, preview)}</p>}
      {refusal?.experience === experience && <p role="alert">Not previewed: {refusal.issue}</p>}
    </li>
  );
};

/** Renders the list. A slot is highlighted on the page while the pointer or the focus is on it. */
export const slotList = (props: PanelProps, { slots }: EditedDecisions): ComponentChildren =>
  slots.map(({ slot, verdicts }) => {
    const highlight = () => props.highlighter.highlight(verdicts[0]?.experience);
    return (
      <section
        key={slot}
        aria-label={slot}
        onPointerEnter={highlight}
        onPointerLeave={() => props.highlighter.highlight()}
        onFocusIn={highlight}
        onFocusOut={() => props.highlighter.highlight()}
      >
        <h4>
          {props.host.page ? (
            <button
              type="button"
              title="Scroll the page to it"
              onClick={() => {
                // After a tap the pointer has left, and some browsers do not focus the button.
                highlight();
                props.highlighter.reveal();
              }}
            >
              {slot}
            </button>
          ) : (
            slot
          )}
        </h4>
        <ul>{verdicts.map((each) => verdict(each, props))}</ul>
      </section>
    );
  });
