/** The three steps of booking, for new visitors. */
import type { JSX } from 'preact';
import { useExposure, WhyButton } from '../tactful.ts';

const STEPS = [
  ['Look around', 'Say what, where and when, or just walk along the list.'],
  ['Pick a time', 'Each restaurant shows the times at which a table is free.'],
  ['Give a name', 'That is all. You can cancel until an hour before, for nothing.'],
] as const;

export const Steps = (): JSX.Element => (
  <section class="steps" aria-labelledby="steps" ref={useExposure<HTMLElement>('layout')}>
    <h2 id="steps">How booking works</h2>
    <ol>
      {STEPS.map(([title, text]) => (
        <li key={title}>
          <b>{title}</b> {text}
        </li>
      ))}
    </ol>
    <WhyButton slot="layout" />
  </section>
);
