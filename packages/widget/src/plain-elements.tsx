/** Shows elements without a framework among those of Preact. */
/** @jsxRuntime classic */
/** @jsx h */
import { h, type JSX } from 'preact';

/** Renders an element that is filled when it is first shown. */
export const plainElements = (create: () => readonly Node[]): JSX.Element => (
  <div
    ref={(place: HTMLElement | null) => {
      if (place && !place.firstChild) place.append(...create());
    }}
  />
);
