/** The entries of the ledger in plain words: what, when, where, what for, until when; delete and correct. */
/** @jsxRuntime classic */
/** @jsx h */
import { h, type JSX } from 'preact';
import { described } from '../reason.ts';
import type { View } from '../view.ts';
import { button, fold } from './controls.tsx';

/** What a visitor may correct of an entry. */
const FIELDS = ['category', 'brand', 'term', 'quantity'] as const;

/** The stored entries with these ids, newest first. */
export const entries = (view: View, ids: ReadonlySet<string>): JSX.Element => (
  <ul>
    {view.personalizer
      .profile()
      .filter(({ event }) => ids.has(event.id))
      .map(({ event, expiresAt, purposes }) => (
        <li key={event.id}>
          {described(view, event)}
          <small>
            {view.say('meta', {
              when: view.date(event.at, 'short'),
              section: view.name(event.section),
              use: view.list(purposes.map(view.name)),
              until: view.date(expiresAt),
            })}
          </small>
          <div class="w">
            {button(view, view.say('delete'), () => view.personalizer.remove([event.id]))}
            {FIELDS.some((field) => event[field]) &&
              fold(view, event.id, view.say('correct'), () => (
                <form
                  class="w"
                  onSubmit={(submit: SubmitEvent & { currentTarget: HTMLFormElement }) => {
                    submit.preventDefault();
                    const fields = Object.fromEntries(new FormData(submit.currentTarget));
                    if (submit.isTrusted)
                      view.act(() =>
                        view.personalizer.correct(event.id, {
                          ...fields,
                          ...(event.quantity && { quantity: Number(fields.quantity) }),
                        }),
                      );
                  }}
                >
                  {FIELDS.map(
                    (field) =>
                      event[field] && (
                        <label>
                          {view.say(field)} <input class="b" name={field} value={event[field]} />
                        </label>
                      ),
                  )}
                  <button type="submit">{view.say('save')}</button>
                </form>
              ))}
          </div>
        </li>
      ))}
  </ul>
);
