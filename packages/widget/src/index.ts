/** The widget: prompt, panel and why, in one element with an open shadow root. */
export type * from './host.ts';
export { mountWidget } from './mount.tsx';
