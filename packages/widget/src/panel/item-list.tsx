/** The stored events of a data category: what, when, where, for which purposes, until when; with delete and correct. */
/** @jsxRuntime classic */
/** @jsx h */
import type { ProfileItem } from '@tactful/core';
import type { ComponentChildren, h, JSX } from 'preact';
import { formatDate, nameOf } from '../explain/names.ts';
import { eventText } from '../explain/reason.ts';
import type { PanelBindings } from '../lazy-panel/contract.ts';

/** The fields of an event that a visitor may correct. */
const FIELDS = ['term', 'category', 'brand', 'quantity'] as const;

/** The number of items that are listed at first, and added by each press of the button: a profile may have 500. */
const STEP = 25;

/** A form with the fields that can be corrected, and a button that pauses recording from this event on. */
const correction = ({ h, tactful, t, button }: PanelBindings, { event }: ProfileItem): ComponentChildren => {
  /**
   * Runs on the press of the button, which Enter causes as well. The press is trusted only from a person; a submit
   * event is trusted whoever submits the form.
   */
  const save = ({ currentTarget }: Event) => {
    // The listener is attached to the button below.
    const { form } = currentTarget as HTMLButtonElement;
    if (!form?.reportValidity()) return;
    const { quantity, ...fields } = Object.fromEntries(new FormData(form));
    return tactful.profile.correct(event.id, { ...fields, ...(quantity && { quantity: Number(quantity) }) });
  };
  return [
    FIELDS.some((field) => event[field]) && (
      <form onSubmit={(submit: Event) => submit.preventDefault()}>
        {FIELDS.map(
          (field) =>
            event[field] && (
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
            ),
        )}
        {button(t('save'), save, { type: 'submit' })}
      </form>
    ),
    button(t('since'), () => tactful.consent.pauseRecording(event.at)),
  ];
};

const listItem = (widget: PanelBindings, item: ProfileItem): JSX.Element => {
  const { h, tactful, t, formatList, button, section } = widget;
  const { event, purposes, expiresAt } = item;
  return (
    <li key={event.id}>
      {eventText(widget, event)}
      <small>
        {t('meta', {
          when: formatDate(widget, event.at, 'short'),
          section: tactful.config.site.sections ? nameOf(widget, event.section) : '',
          use: formatList(purposes.map((purpose) => nameOf(widget, purpose))),
          until: formatDate(widget, expiresAt),
        })}
      </small>
      <div class="w">
        {button(t('delete'), () => tactful.profile.remove([event.id]))}
        {section(event.id, () => correction(widget, item), t('correct'))}
      </div>
    </li>
  );
};

/** The items of a section, newest first, a few at a time. */
export const itemList = (
  widget: PanelBindings,
  section: string,
  items: readonly ProfileItem[],
): ComponentChildren => {
  const { h, state, t, button } = widget;
  const listed = state.listedItems?.[section] ?? STEP;
  const left = items.length - listed;
  const listMore = () => {
    state.listedItems = { ...state.listedItems, [section]: listed + STEP };
  };
  return [
    <ul class="e">{items.slice(0, listed).map((item) => listItem(widget, item))}</ul>,
    left > 0 && button(t('further', { n: left }), listMore),
  ];
};
