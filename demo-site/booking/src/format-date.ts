/** Formats days. */

/** `2026-11-22` as `Sunday 22 November`. */
export const dayInWords = (day: string): string =>
  new Date(`${day}T12:00`).toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });
