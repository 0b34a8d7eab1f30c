/** The panel of the inspector. */
import type { ComponentChildren, JSX } from 'preact';
import type { InspectorContext } from './api.ts';
import { decideWithEdits, type EditedDecisions } from './decide-with-edits.ts';
import { NO_EDITS } from './edits.ts';
import { experimentResult } from './experiment-results.tsx';
import { armFields, consentField, factField, personaField, timeField } from './fields.tsx';
import { listDecisions } from './order.ts';
import type { PanelProps } from './panel-props.ts';
import { personasOf } from './personas.ts';
import { previewBar } from './preview-controls.tsx';
import { sharing } from './sharing.tsx';
import { slotList } from './slot-list.tsx';
import { testSource } from './test-source.ts';

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
    <button key="reset" type="button" onClick={() => edit(NO_EDITS)}>
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

const filterField = ({ filter, setFilter }: PanelProps): JSX.Element => (
  <label>
    Filter
    <input
      type="search"
      value={filter}
      placeholder="hero, coats"
      onInput={({ currentTarget }: { readonly currentTarget: HTMLInputElement }) =>
        setFilter(currentTarget.value)
      }
    />
  </label>
);

/** The whole panel; during a preview, only a bar. */
export const panel = (props: PanelProps): ComponentChildren => {
  const { host, edits, path, previews, highlighter } = props;
  const edited = decideWithEdits(host, edits);
  const listed = listDecisions(edited, props.filter);
  const test = testSource(host, edits, edited, path);
  const previewed = previews.shown();
  return [
    previewed && previewBar(previewed, previews.end, props.close),
    !previewed && highlighter.frames(),
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
      {personaField(personasOf(edited.facts), edits, props.edit)}
      {filterField(props)}
      <h3>Slots</h3>
      {listed.slots[0] ? slotList(props, listed) : <p>No slot matches the filter.</p>}
      {results(host)}
      {whatIf(props, listed)}
      {sharing(props, test)}
    </aside>,
  ];
};
