/** The contact line, and advice for visitors who view many restaurants and never book. */
import type { JSX } from 'preact';
import { Slot } from '../tactful.ts';

const Advice = (): JSX.Element => (
  <div class="ask">
    <h2>Hard to choose?</h2>
    <p>
      Marit has eaten in all forty. Tell her who is coming and what it may cost, and she will name two places:{' '}
      <a href="tel:0900909099">0900 90 90 99</a>, from noon to nine. Every table can be cancelled for nothing,
      so you may also just take one and think it over.
    </p>
  </div>
);

export const Help = (): JSX.Element => (
  <Slot name="help" className="help" variants={{ ask: Advice }}>
    <p>
      Questions, or a table for more than eight? <a href="tel:0900909099">0900 90 90 99</a>, from noon to
      nine.
    </p>
  </Slot>
);
