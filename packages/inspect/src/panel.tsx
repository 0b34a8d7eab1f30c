/** What the inspector shows. */
import type { Reason } from '@tactful/rules';
import type { ComponentChildren, JSX } from 'preact';
import { asTest } from './as-test.ts';
import { type Edit, type Edits, NOTHING } from './edits.ts';
import { armFields, choiceField, factField, timeField } from './fields.tsx';
import type { InspectorHost } from './host.ts';
import { previewBar, previewButtons } from './preview.tsx';
import type { Candidate, Previewing } from './previewing.ts';
import { type Supposed, suppose, type Verdict } from './suppose.ts';
import { trial } from './trials.tsx';
import { shown } from './value.ts';
import { STOPS } from './words.ts';

export interface Shown {
  readonly host: InspectorHost;
  readonly edits: Edits;
  /** Of the page, with what it asks for. */
  readonly path: string;
  /** How the last act ended; empty where there was none. */
  readonly notice: string;
  readonly previewing: Pick<Previewing, 'shown' | 'refusal' | 'end'>;
  preview(candidate: Candidate): void;
  edit: Edit;
  copy(text: string): void;
  close(): void;
}

const reason = ({ fact, value, test }: Reason): JSX.Element => (
  <li key={fact}>
    <code>
      {fact} = {shown(value)}
    </code>
    , tested by <code>{JSON.stringify(test)}</code>
  </li>
);

const verdict = (
  { experience, stop, variant, reasons }: Verdict,
  { host, preview, previewing }: Shown,
): JSX.Element => {
  const refusal = previewing.refusal();
  return (
    <li key={experience.id} class={stop ? '' : 'won'}>
      <strong>{experience.id}</strong> {stop ? `is stopped: ${STOPS[stop]}` : 'wins'}
      {!stop && variant && `, and places ${variant}`} {stop && <code>{stop}</code>}
      {reasons.length > 0 && <ul>{reasons.map(reason)}</ul>}
      {!stop && reasons.length === 0 && <p>It is meant for everybody.</p>}
      {host.page && <p>{previewButtons(experience, preview)}</p>}
      {refusal?.experience === experience && <p role="alert">Not previewed: {refusal.fault}</p>}
    </li>
  );
};

const slots = (shown: Shown, { slots }: Supposed): ComponentChildren =>
  slots.map(({ slot, verdicts }) => (
    <section key={slot} aria-label={slot}>
      <h4>{slot}</h4>
      <ul>{verdicts.map((each) => verdict(each, shown))}</ul>
    </section>
  ));

const whatIf = ({ host, edits, edit }: Shown, { facts }: Supposed): ComponentChildren => {
  const arms = armFields(host.tactful.config, edits, edit);
  return [
    <h3 key="if">What if</h3>,
    <p key="hint">
      Nothing of this is recorded, and the page stays as it is. An emptied field is as it is again. Facts stay
      when the time is changed.
    </p>,
    choiceField(edits, host.tactful.consent.get().status, edit),
    timeField(edits, host.now(), edit),
    <button key="reset" type="button" onClick={() => edit({ choice: undefined, now: undefined, ...NOTHING })}>
      Everything as it is
    </button>,
    <h3 key="facts">Facts</h3>,
    facts.map(({ path, value }) => <div key={path}>{factField(path, value, edits, edit)}</div>),
    arms.length > 0 && <h3 key="arms">Experiments</h3>,
    arms,
  ];
};

/** What came of the experiments as they are, whatever is supposed. */
const results = (host: InspectorHost): ComponentChildren => {
  const trials = host.tactful.config.experiences.flatMap((each) => trial(each, host) ?? []);
  if (trials.length === 0) return;
  return (
    <section aria-labelledby="results">
      <h3 id="results">Results on this device</h3>
      <ul>{trials}</ul>
    </section>
  );
};

/** The whole panel; while a variant is previewed, a bar in its stead. */
export const panel = (shown: Shown): ComponentChildren => {
  const { host, edits, path, notice, previewing } = shown;
  const supposed = suppose(host, edits);
  const test = asTest(host, edits, supposed, path);
  const previewed = previewing.shown();
  return [
    previewed && previewBar(previewed, previewing.end, shown.close),
    <aside
      key="panel"
      lang="en"
      dir="ltr"
      aria-labelledby="title"
      hidden={!!previewed}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'Escape') return;
        // The page's own message would take it for being sent away.
        event.stopPropagation();
        shown.close();
      }}
    >
      <header>
        <h2 id="title">Inspector</h2>
        <button type="button" onClick={shown.close}>
          Close
        </button>
      </header>
      <h3>Slots</h3>
      {slots(shown, supposed)}
      {results(host)}
      {whatIf(shown, supposed)}
      <h3>As a test</h3>
      <button type="button" onClick={() => shown.copy(test)}>
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
