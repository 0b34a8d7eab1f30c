/** A message about an unfinished booking: once per visit; Escape closes it. */
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { BASE } from '../router.ts';
import { Slot, tactful } from '../tactful.ts';

const leave = () => {
  tactful.slots.dismiss('reminder');
};

function Unfinished(): JSX.Element {
  useEffect(() => {
    const press = ({ key }: KeyboardEvent) => key === 'Escape' && leave();
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  return (
    <div class="note" role="status">
      <p>
        A table that you had begun to book may still be free. <a href={`${BASE}/find`}>Go on looking</a>
      </p>
      <button type="button" onClick={leave}>
        Not now
      </button>
    </div>
  );
}

export const Reminder = (): JSX.Element => (
  <Slot name="reminder" className="reminder" variants={{ unfinished: Unfinished }} />
);
