/** Fields for consent, the time, facts, and arms of experiments. */
import type { Config, FactValue } from '@tactful/rules';
import type { JSX } from 'preact';
import { type Edit, type Edits, withValue } from './edits.ts';
import { formatFact, parseFact } from './fact-value.ts';
import type { Persona } from './personas.ts';

interface Changed<E extends HTMLElement> {
  readonly currentTarget: E;
}

type Option = readonly [value: string, words: string];

/** A select field. The option `''` removes the edit. */
const select = (label: string, value: string, options: readonly Option[], take: (value: string) => void) => (
  <label class={value ? 'edited' : ''}>
    {label}
    <select
      value={value}
      onChange={({ currentTarget }: Changed<HTMLSelectElement>) => take(currentTarget.value)}
    >
      {options.map(([one, words]) => (
        <option key={one} value={one}>
          {words}
        </option>
      ))}
    </select>
  </label>
);

/** Epoch ms as `datetime-local` writes it, in the reader's own zone. */
const localText = (at: number): string =>
  new Date(at - new Date(at).getTimezoneOffset() * 6e4).toISOString().slice(0, 16);

/** The field for a typical visitor, who has consented. */
export const personaField = (personas: readonly Persona[], edits: Edits, edit: Edit): JSX.Element =>
  select(
    'A visitor who',
    // A link may name a persona of another config.
    personas.find(({ name }) => name === edits.persona)?.name ?? '',
    [['', 'is like me'], ...personas.map(({ name }) => [name, name] as const)],
    (name) => {
      const persona = personas.find((each) => each.name === name);
      edit({ persona: persona?.name, facts: persona?.facts ?? new Map(), consent: persona && 'tailored' });
    },
  );

/** The field for consent. */
export const consentField = (edits: Edits, status: string, edit: Edit): JSX.Element =>
  select(
    'Consent',
    edits.consent ?? '',
    [['', `as it is: ${status}`], ...(['tailored', 'generic'] as const).map((each) => [each, each] as const)],
    // The options above are the only values.
    (value) => edit({ consent: (value || undefined) as Edits['consent'] }),
  );

/** The field for the time. An empty one removes the edit. */
export const timeField = (edits: Edits, now: number, edit: Edit): JSX.Element => (
  <label class={edits.now === undefined ? '' : 'edited'}>
    Time
    <input
      type="datetime-local"
      value={localText(edits.now ?? now)}
      onChange={({ currentTarget }: Changed<HTMLInputElement>) => {
        const at = new Date(currentTarget.value).getTime();
        edit({ now: Number.isNaN(at) ? undefined : at });
      }}
    />
  </label>
);

/** The field for a fact. An empty one removes the edit; a text that is not a value of the fact's type is marked and ignored. */
export const factField = (path: string, value: FactValue, edits: Edits, edit: Edit): JSX.Element => {
  const take = (next: FactValue | undefined) => edit({ facts: withValue(edits.facts, path, next) });
  if (typeof value === 'boolean')
    return select(
      path,
      edits.facts.has(path) ? String(value) : '',
      [
        ['', edits.facts.has(path) ? 'as it is' : `as it is: ${value}`],
        ['true', 'true'],
        ['false', 'false'],
      ],
      (text) => take(parseFact(text, value)),
    );
  const taken = ({ currentTarget: input }: Changed<HTMLInputElement>) => {
    const next = parseFact(input.value, value);
    input.ariaInvalid = String(input.value !== '' && next === undefined);
    if (input.value === '' || next !== undefined) take(input.value === '' ? undefined : next);
  };
  return (
    <label class={edits.facts.has(path) ? 'edited' : ''}>
      <code>{path}</code>
      <input type="text" value={formatFact(value)} spellcheck={false} autocomplete="off" onChange={taken} />
    </label>
  );
};

/** A field for each experiment. */
export const armFields = ({ experiences }: Config, edits: Edits, edit: Edit): readonly JSX.Element[] =>
  experiences.flatMap(({ id, experiment }) => {
    if (!experiment) return [];
    const arms = experiment.variants.map(
      (variant, arm): Option => [String(arm), `${arm}: ${variant ?? 'generic'}`],
    );
    return select(id, String(edits.arms.get(id) ?? ''), [['', 'as assigned'], ...arms], (arm) =>
      edit({ arms: withValue(edits.arms, id, arm === '' ? undefined : Number(arm)) }),
    );
  });
