/** The panel of the inspector. */
import type { Reason } from '@tactful/rules';
import type { ComponentChildren, JSX } from 'preact';
import type { InspectorContext } from './api.ts';
import { decideWithEdits, type EditedDecisions, type Verdict } from './decide-with-edits.ts';
import { type Edit, type Edits, NO_EDITS } from './edits.ts';
import { experimentResult } from './experiment-results.tsx';
import { formatFact } from './fact-value.ts';
import { armFields, consentField, factField, timeField } from './fields.tsx';
import type { Candidate, PreviewController } from './preview-controller.ts';
import { previewBar, previewButtons } from './preview-controls.tsx';
import { STOP_REASON_TEXT } from './stop-reasons.ts';
import { testSource } from './test-source.ts';

export interface PanelProps {
  readonly host: InspectorContext;
  readonly edits: Edits;
  /** The path of the page with its query. */
  readonly path: string;
  /** The message of the last action; empty if there was none. */
  readonly notice: string;
  readonly previews: Pick<PreviewController, 'shown' | 'refusal' | 'end'>;
  preview(candidate: Candidate): void;
  edit: Edit;
  copy(text: string): void;
  close(): void;
}

const reason = ({ fact, value, test }: Reason): JSX.Element => (
  <li key={fact}>
    <code>
      {fact} = {formatFact(value)}
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

const slots = (props: PanelProps, { slots }: EditedDecisions): ComponentChildren =>
  slots.map(({ slot, verdicts }) => (
    <section key={slot} aria-label={slot}>
      <h4>{slot}</h4>
      <ul>{verdicts.map((each) => verdict(each, props))}</ul>
    </section>
  ));

const whatIf = ({ host, edits, edit }: PanelProps, { facts }: EditedDecisions): ComponentChildren => {
  const arms = armFields(host.tactful.config, edits, edit);
  return [
    <h3 key="if">What if</h3>,
    <p key="hint">
      Edits are not recorded and do not change the page. Empty a field to remove its edit. Facts keep their
      values when the time is changed.
    </p>,
    consentField(edits, host.tactful.consent.get().status, edit),
    timeField(edits, host.now(), edit),
    <button
      key="reset"
      type="button"
      onClick={() => edit({ consent: undefined, now: undefined, ...NO_EDITS })}
    >
      Everything as it is
    </button>,
    <h3 key="facts">Facts</h3>,
    facts.map(({ path, value }) => <div key={path}>{factField(path, value, edits, edit)}</div>),
    arms.length > 0 && <h3 key="arms">Experiments</h3>,
    arms,
  ];
};

/** The results of the experiments, without any edits. */
const results = (host: InspectorContext): ComponentChildren => {
  const experimentResults = host.tactful.config.experiences.flatMap(
    (each) => experimentResult(each, host) ?? [],
  );
  if (experimentResults.length === 0) return;
  return (
    <section aria-labelledby="results">
      <h3 id="results">Results on this device</h3>
      <ul>{experimentResults}</ul>
    </section>
  );
};

/** The whole panel; during a preview, only a bar. */
export const panel = (props: PanelProps): ComponentChildren => {
  const { host, edits, path, notice, previews } = props;
  const edited = decideWithEdits(host, edits);
  const test = testSource(host, edits, edited, path);
  const previewed = previews.shown();
  return [
    previewed && previewBar(previewed, previews.end, props.close),
    <aside
      key="panel"
      lang="en"
      dir="ltr"
      aria-labelledby="title"
      hidden={!!previewed}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'Escape') return;
        // Otherwise a message of the page would take it as its own dismissal.
        event.stopPropagation();
        props.close();
      }}
    >
      <header>
        <h2 id="title">Inspector</h2>
        <button type="button" onClick={props.close}>
          Close
        </button>
      </header>
      <h3>Slots</h3>
      {slots(props, edited)}
      {results(host)}
      {whatIf(props, edited)}
      <h3>As a test</h3>
      <button type="button" onClick={() => props.copy(test)}>
        Copy as a test
      </button>
      <output>{notice}</output>
      <label class="tall">
        For @tactful/playwright
        <textarea readOnly value={test} spellcheck={false} />
      </label>
    </aside>,
  ];
};
