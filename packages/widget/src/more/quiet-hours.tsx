/** The hours in which the shop shows no messages: none, from one hour to another, or the whole day. */
/** @jsxRuntime classic */
/** @jsx h */
import type { QuietHours } from '@tactful/core/internal';
import type { ComponentChildren, h, JSX } from 'preact';
import { formatTime } from '../explain/names.ts';
import type { PanelBindings } from '../lazy-panel/contract.ts';
import { radioGroup } from '../panel/radio-group.tsx';

/** The hours that each option sets. The lists of hours follow the last one. */
const OPTIONS = { anytime: undefined, never: { from: 0, to: 0 }, notAt: { from: 22, to: 7 } };

const optionOf = (hours: QuietHours | undefined): keyof typeof OPTIONS =>
  !hours ? 'anytime' : hours.from === hours.to ? 'never' : 'notAt';

/** The list of hours for one end. The hour of the other end would mean the whole day, which is an option of its own. */
const hourList = (widget: PanelBindings, hours: QuietHours, end: keyof QuietHours): JSX.Element => {
  const { h, t, tactful, listener } = widget;
  const other = hours[end === 'from' ? 'to' : 'from'];
  return (
    <select
      aria-label={t(end)}
      // The listener is on no other element.
      onChange={listener(({ target }) =>
        tactful.profile.setQuietHours({ ...hours, [end]: +(target as HTMLSelectElement).value }),
      )}
    >
      {Array.from({ length: 24 }, (_, hour) => (
        <option value={hour} selected={hour === hours[end]} disabled={hour === other}>
          {/* On any day without a change of clocks. */}
          {formatTime(widget, +new Date(2000, 0, 1, hour))}
        </option>
      ))}
    </select>
  );
};

/** Renders the section. */
export const quietHours = (widget: PanelBindings): ComponentChildren => {
  const { h, t, tactful } = widget;
  const { profile } = tactful;
  const hours = profile.quietHours();
  const current = optionOf(hours);
  return (
    <div role="radiogroup" aria-label={t('quietHours')} data-field="quietHours">
      {radioGroup(widget, {
        // The keys of the table are the options.
        values: Object.keys(OPTIONS) as (keyof typeof OPTIONS)[],
        current,
        set: (option) => profile.setQuietHours(OPTIONS[option]),
      })}
      {hours && current === 'notAt' && (
        <p>
          {hourList(widget, hours, 'from')} – {hourList(widget, hours, 'to')}
        </p>
      )}
    </div>
  );
};
