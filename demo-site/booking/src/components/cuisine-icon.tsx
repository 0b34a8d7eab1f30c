/** The icon of a cuisine. */
import type { JSX } from 'preact';
import type { Cuisine } from '../cuisines.ts';

/** Strokes within a square of 24. */
const SIGNS: { readonly [C in Cuisine]: string } = {
  fish: 'M3 12c4-6 10-6 14-1l4-4v10l-4-4c-4 5-10 5-14-1zM8 11h.01',
  italian: 'M4 13h16a8 7 0 0 1-16 0zM8 13c0-5 3-8 4-8s4 3 4 8M12 13V5',
  grill: 'M12 3c3 4 6 6 6 11a6 6 0 0 1-12 0c0-3 2-4 3-6 1 2 2 2 3-5z',
  garden: 'M12 21V10M12 14c-6 0-8-4-8-9 5 0 8 3 8 9zM12 11c0-5 3-7 8-7 0 5-3 7-8 7z',
  bistro: 'M7 3v7a2 2 0 0 0 4 0V3M9 12v9M16 3c-2 2-2 7 0 9v9',
  noodles: 'M3 11h18a9 8 0 0 1-18 0zM9 11V4M12 11V3M15 11V4M17 3l4-1',
  tapas: 'M12 14a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM3 17h18M6 20h12',
  bakery: 'M3 15c0-6 5-9 9-9s9 3 9 9c-4 3-14 3-18 0zM8 9l2 4M12 8l1 4M16 9l1 3',
};

/** The icon in the picture of a restaurant. */
export const Emblem = ({ cuisine, x, y }: { cuisine: Cuisine; x: number; y: number }): JSX.Element => (
  <path
    d={SIGNS[cuisine]}
    transform={`translate(${x - 8} ${y - 8}) scale(.67)`}
    fill="none"
    stroke="#fff4dd"
    stroke-width="2.2"
    stroke-linecap="round"
    stroke-linejoin="round"
  />
);

/** The icon in a line of text. */
export const Sign = ({ cuisine }: { cuisine: Cuisine }): JSX.Element => (
  <svg class="sign" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path
      d={SIGNS[cuisine]}
      fill="none"
      stroke="currentColor"
      stroke-width="1.8"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
);
