/** The panel, under a name by which whoever loads words finds it. */
export { default } from '../panel/index.tsx';
