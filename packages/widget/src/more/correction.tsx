/** A form with the fields of an event that can be corrected. */
/** @jsxRuntime classic */
/** @jsx h */
import type { ProfileItem } from '@tactful/core';
import type { h, JSX } from 'preact';
import type { PanelBindings } from '../lazy-panel/contract.ts';

/** The fields of an event that a visitor may correct. */
const FIELDS = ['term', 'category', 'brand', 'quantity'] as const;

/** Whether an event has such fields. */
export const isCorrectable = ({ event }: ProfileItem): boolean => FIELDS.some((field) => event[field]);

/** Renders the form. */
export const correction = ({ h, tactful, t, button }: PanelBindings, { event }: ProfileItem): JSX.Element => {
  /**
   * Runs on the press of the button, which Enter causes as well. The press is trusted only from a person; a submit
   * event is trusted whoever submits the form.
   */
  const save = async ({ currentTarget }: Event) => {
    // The listener is attached to the button below.
    const { form } = currentTarget as HTMLButtonElement;
    if (!form?.reportValidity()) return;
    const { quantity, ...fields } = Object.fromEntries(new FormData(form));
    const number = quantity && { quantity: Number(quantity) };
    const result = await tactful.profile.correct(event.id, { ...fields, ...number });
    return result.ok ? { message: t('corrected') } : result;
  };
  return (
    <form onSubmit={(submit: Event) => submit.preventDefault()}>
      {FIELDS.filter((field) => event[field]).map((field) => (
        <label key={field}>
          {t(field)}
          <input
            name={field}
            required
            maxLength={200}
            {...(field === 'quantity' && { type: 'number', min: 1 })}
            defaultValue={event[field]}
          />
        </label>
      ))}
      {button(t('save'), save, { type: 'submit' })}
    </form>
  );
};
