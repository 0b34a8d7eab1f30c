/** The later part, under a name by which whoever loads words finds it. */
export { default } from '../lazy-panel/entry.ts';
