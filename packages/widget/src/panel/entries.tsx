/** The entries of the ledger in plain words: what, when, where, what for, until when; delete and correct. */
/** @jsxRuntime classic */
/** @jsx lent.h */
import type { ProfileItem } from '@tactful/core';
import type { ComponentChildren, JSX } from 'preact';
import { date, name } from '../explain/names.ts';
import { described } from '../explain/reason.ts';
import * as lent from '../lazy-panel/bindings.ts';
import { button, fold, host, list, say, state } from '../lazy-panel/bindings.ts';
import type { Acted } from '../state.ts';

/** What a visitor may correct of an entry. */
const FIELDS = ['term', 'category', 'brand', 'quantity'] as const;

/** So many entries are drawn at first, and as many more at each asking: a ledger holds 500. */
const STEP = 25;

/**
 * Keeps what was typed. It goes by the press of the button, which Enter makes too and which is trusted only from a
 * person: that a form is sent is trusted whoever sends it.
 */
const save =
  (id: string) =>
  ({ currentTarget }: Event): Acted => {
    const { form } = currentTarget as HTMLButtonElement;
    if (!form?.reportValidity()) return;
    const { quantity, ...fields } = Object.fromEntries(new FormData(form));
    return host.tactful.profile.correct(id, { ...fields, ...(quantity && { quantity: Number(quantity) }) });
  };

/** A small form with what can be corrected of an entry, and the way to say that it was for somebody else. */
const correction = ({ event }: ProfileItem): ComponentChildren => [
  FIELDS.some((field) => event[field]) && (
    <form onSubmit={(submit: Event) => submit.preventDefault()}>
      {FIELDS.map(
        (field) =>
          event[field] && (
            <label>
              {say(field)}
              <input
                name={field}
                required
                maxLength={200}
                {...(field === 'quantity' && { type: 'number', min: 1 })}
                defaultValue={event[field]}
              />
            </label>
          ),
      )}
      {button(say('save'), save(event.id), { type: 'submit' })}
    </form>
  ),
  button(say('since'), () => host.tactful.consent.pauseRecording(event.at)),
];

const entry = (item: ProfileItem): JSX.Element => {
  const { event, purposes, expiresAt } = item;
  return (
    <li key={event.id}>
      {described(event)}
      <small>
        {say('meta', {
          when: date(event.at, 'short'),
          section: host.tactful.config.site.sections ? name(event.section) : '',
          use: list(purposes.map(name)),
          until: date(expiresAt),
        })}
      </small>
      <div class="w">
        {button(say('delete'), () => host.tactful.profile.remove([event.id]))}
        {fold(event.id, () => correction(item), say('correct'))}
      </div>
    </li>
  );
};

/** The entries of a section, newest first, a few at a time. */
export const entries = (section: string, items: readonly ProfileItem[]): ComponentChildren => {
  const most = state.most?.[section] ?? STEP;
  const left = items.length - most;
  return [
    <ul class="e">{items.slice(0, most).map(entry)}</ul>,
    left > 0 &&
      button(say('further', { n: left }), () => {
        state.most = { ...state.most, [section]: most + STEP };
      }),
  ];
};
