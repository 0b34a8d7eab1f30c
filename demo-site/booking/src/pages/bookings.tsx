/** The pages of bookings: the confirmation, the list, and canceling. */
import type { JSX } from 'preact';
import { cancel, type Table, useTables } from '../bookings.ts';
import { dayInWords } from '../format-date.ts';
import { restaurantAt } from '../restaurants.ts';
import { BASE } from '../router.ts';
import { Slot } from '../tactful.ts';

const Ticket = ({ table }: { table: Table }): JSX.Element => (
  <div class="ticket">
    <h2>{restaurantAt(table.restaurant)?.name ?? 'A restaurant that has closed'}</h2>
    <p>
      {dayInWords(table.day)} at {table.time}, {table.people === 1 ? 'one person' : `${table.people} people`}
    </p>
    <p class="code">
      {table.code} · {table.name}
    </p>
    <button type="button" onClick={() => cancel(table.code)}>
      Cancel<span class="unseen"> the table at {restaurantAt(table.restaurant)?.name}</span>
    </button>
  </div>
);

const Evening = (): JSX.Element => (
  <>
    <h2>Make an evening of it</h2>
    <p>
      The lamps along the harbour wall are lit at dusk, twenty minutes from any table in town, and Almond Row
      bakes until the last guest has gone by.
    </p>
  </>
);

export function Booked({ code }: { code: string }): JSX.Element {
  const table = useTables().find((each) => each.code === code);
  if (!table) return <Tables />;
  return (
    <section class="page">
      <h1 tabIndex={-1}>Your table is booked</h1>
      <Ticket table={table} />
      <Slot name="next" className="next" variants={{ evening: Evening }}>
        <h2>See you there</h2>
        <p>
          You find it again under <a href={`${BASE}/tables`}>Your tables</a>.
        </p>
      </Slot>
    </section>
  );
}

export function Tables(): JSX.Element {
  const tables = useTables();
  return (
    <section class="page">
      <h1 tabIndex={-1}>Your tables</h1>
      {tables.map((table) => (
        <Ticket key={table.code} table={table} />
      ))}
      {tables.length ? null : (
        <p>
          Nothing is booked. <a href={`${BASE}/find`}>Find a table</a>
        </p>
      )}
    </section>
  );
}
