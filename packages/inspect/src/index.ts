/** The inspector: shows the merchant what is decided and why, and what would be decided if. It changes nothing. */
export type * from './host.ts';
export { mountInspector } from './mount.tsx';
