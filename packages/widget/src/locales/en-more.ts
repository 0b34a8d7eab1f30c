/** The content of the panel's sections, under the name by which the script tag serves it. */
export { default } from '../more/entry.ts';
