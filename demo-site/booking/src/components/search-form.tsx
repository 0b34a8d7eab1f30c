/** The search form. */
import type { JSX, TargetedEvent } from 'preact';
import { CUISINES, DISTRICTS } from '../cuisines.ts';
import { go } from '../router.ts';
import { addressOf, MOST_PEOPLE, type Search, TIMES, today } from '../search.ts';

const Field = ({
  name,
  label,
  children,
}: {
  name: string;
  label: string;
  children: JSX.Element;
}): JSX.Element => (
  <div class={`field ${name}`}>
    <label for={name}>{label}</label>
    {children}
  </div>
);

function submit(event: TargetedEvent<HTMLFormElement>, search: Search): void {
  event.preventDefault();
  const form = new FormData(event.currentTarget);
  const text = (name: string) => `${form.get(name) ?? ''}`.trim();
  const { range, order } = search;
  const chosen = Object.fromEntries(
    ['what', 'where', 'day', 'time', 'people'].map((name) => [name, text(name)]),
  );
  // The names are those of a search; whatever they say is read again from the address.
  go(addressOf({ ...chosen, range, ...(order === 'price' && { order }) } as Partial<Search>));
}

export const Searching = ({ search }: { search: Search }): JSX.Element => (
  <search>
    <form class="searching" onSubmit={(event) => submit(event, search)}>
      <Field name="what" label="What">
        <input
          id="what"
          name="what"
          type="search"
          list="kitchens"
          maxLength={60}
          placeholder="Fish, noodles, a view…"
          autocomplete="off"
          key={search.what}
          defaultValue={search.what}
        />
      </Field>
      <datalist id="kitchens">
        {Object.values(CUISINES).map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Field name="where" label="Where">
        <select id="where" name="where" key={search.where} defaultValue={search.where}>
          <option value="">Anywhere in Ostrel</option>
          {DISTRICTS.map((district) => (
            <option key={district} value={district} selected={district === search.where}>
              {district}
            </option>
          ))}
        </select>
      </Field>
      <Field name="day" label="Day">
        <input
          id="day"
          name="day"
          type="date"
          min={today()}
          key={search.day}
          defaultValue={search.day}
          required
        />
      </Field>
      <Field name="time" label="Time">
        <select id="time" name="time">
          {TIMES.map((time) => (
            <option key={time} value={time} selected={time === search.time}>
              {time}
            </option>
          ))}
        </select>
      </Field>
      <Field name="people" label="People">
        <select id="people" name="people">
          {Array.from({ length: MOST_PEOPLE }, (_, at) => (
            <option key={at} value={at + 1} selected={at + 1 === search.people}>
              {at + 1}
            </option>
          ))}
        </select>
      </Field>
      <button type="submit" class="press">
        Find a table
      </button>
    </form>
  </search>
);
