/** The entries of the ledger in plain words: what, when, where, what for, until when; delete and correct. */
/** @jsxRuntime classic */
/** @jsx lent.h */
import type { ProfileItem } from '@tactful/core';
import type { JSX } from 'preact';
import * as lent from './kit.ts';
import { act, button, date, described, fold, host, list, name, say } from './kit.ts';

/** What a visitor may correct of an entry. */
const FIELDS = ['term', 'category', 'brand', 'quantity'] as const;

/** A small form with what can be corrected of an entry. */
const correction = ({ event }: ProfileItem): JSX.Element => (
  <form
    class="w"
    onSubmit={(submit: SubmitEvent & { currentTarget: HTMLFormElement }) => {
      submit.preventDefault();
      const { quantity, ...fields } = Object.fromEntries(new FormData(submit.currentTarget));
      act(submit, () =>
        host.personalizer.correct(event.id, { ...fields, ...(quantity && { quantity: Number(quantity) }) }),
      );
    }}
  >
    {FIELDS.map(
      (field) =>
        event[field] && (
          <label>
            {say(field)}
            <br />
            <input name={field} defaultValue={event[field]} />
          </label>
        ),
    )}
    <button type="submit">{say('save')}</button>
  </form>
);

/** The stored entries for which `wanted` holds, newest first. */
export const entries = (wanted: (item: ProfileItem) => boolean): JSX.Element => (
  <ul>
    {host.personalizer
      .profile()
      .filter(wanted)
      .map((item) => {
        const { event, purposes, expiresAt } = item;
        return (
          <li key={event.id}>
            {described(event)}
            <small>
              {say('meta', {
                when: date(event.at, 'short'),
                section: name(event.section),
                use: list(purposes.map(name)),
                until: date(expiresAt),
              })}
            </small>
            <div class="w">
              {button(say('delete'), () => host.personalizer.remove([event.id]))}
              {FIELDS.some((field) => event[field]) && fold(event.id, () => correction(item), say('correct'))}
            </div>
          </li>
        );
      })}
  </ul>
);
