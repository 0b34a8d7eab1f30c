/** A form with the fields of an event that can be corrected. */
/** @jsxRuntime classic */
/** @jsx h */
import type { ProfileItem } from '@tactful/core';
import type { ComponentChildren, h } from 'preact';
import type { PanelBindings } from '../lazy-panel/contract.ts';

/** The fields of an event that a visitor may correct. */
const FIELDS = ['term', 'category', 'brand', 'quantity'] as const;

/** Renders the form; nothing for an event without such fields. */
export const correction = (
  { h, tactful, t, button }: PanelBindings,
  { event }: ProfileItem,
): ComponentChildren => {
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
  const fields = FIELDS.filter((field) => event[field]);
  return (
    fields[0] && (
      <form onSubmit={(submit: Event) => submit.preventDefault()}>
        {fields.map((field) => (
          <label>
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
    )
  );
};
