/** What can be supposed: the choice, the time, facts, and arms of experiments. */
import type { Config, FactValue } from '@tactful/rules';
import type { JSX } from 'preact';
import { type Edit, type Edits, withValue } from './edits.ts';
import { shown, typed } from './value.ts';

interface Changed<E extends HTMLElement> {
  readonly currentTarget: E;
}

type Option = readonly [value: string, words: string];

/** A choice among texts, of which `''` stands for: as it is. */
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

/** The choice. */
export const choiceField = (edits: Edits, choice: string, edit: Edit): JSX.Element =>
  select(
    'Choice',
    edits.choice ?? '',
    [['', `as it is: ${choice}`], ...(['tailored', 'generic'] as const).map((each) => [each, each] as const)],
    // One of the values above.
    (value) => edit({ choice: (value || undefined) as Edits['choice'] }),
  );

/** The time; emptied, it is the present again. */
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

/** The value of a fact; emptied, it is as it is again. What is no value of its type is marked, and not taken. */
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
      (text) => take(typed(text, value)),
    );
  const taken = ({ currentTarget: input }: Changed<HTMLInputElement>) => {
    const next = typed(input.value, value);
    input.ariaInvalid = String(input.value !== '' && next === undefined);
    if (input.value === '' || next !== undefined) take(input.value === '' ? undefined : next);
  };
  return (
    <label class={edits.facts.has(path) ? 'edited' : ''}>
      <code>{path}</code>
      <input type="text" value={shown(value)} spellcheck={false} autocomplete="off" onChange={taken} />
    </label>
  );
};

/** For each experiment the arm. */
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
