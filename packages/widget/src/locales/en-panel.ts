/** The lazy panel, under the name by which the script tag serves it. */
export { default } from '../lazy-panel/entry.ts';
