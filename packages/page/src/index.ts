/** Attaches Tactful to a page: slots in its markup, events that it reports, triggers and exposure. */
export { type AttachedPage, type AttachOptions, attachPage } from './attach-page.ts';
export type { Placement } from './slots/placement.ts';
