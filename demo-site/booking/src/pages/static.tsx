/** Pages with text only. */
import type { JSX } from 'preact';
import { BASE } from '../router.ts';

export const Privacy = (): JSX.Element => (
  <section class="page">
    <h1 tabIndex={-1}>Privacy</h1>
    <p>
      A table that you book is kept on this device, so that you can find and cancel it. Nothing else is kept,
      unless you choose a tailored visit: then this device remembers what you look at, search for and book
      here, to bring the kind of place you like to the front. None of it is sent to us or to anybody.
    </p>
    <p>
      You can see each thing that is remembered, delete it, or have it all erased, under{' '}
      <a href="#tactful-preferences">Your preferences</a>.
    </p>
    <p>Table Nine is a demonstration. No restaurant expects you.</p>
  </section>
);

export const Lost = (): JSX.Element => (
  <section class="page">
    <h1 tabIndex={-1}>No such page</h1>
    <p>
      Perhaps the restaurant has closed. <a href={BASE}>Back to the front page</a>
    </p>
  </section>
);
