/** The inspector: shows merchants each decision with its reasons, and decisions with edited values. It changes nothing. */
export type * from './api.ts';
export { mountInspector } from './mount.tsx';
