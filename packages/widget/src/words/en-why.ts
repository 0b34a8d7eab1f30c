/** The explaining part, under a name by which whoever loads words finds it. */
export { default } from '../why/index.ts';
