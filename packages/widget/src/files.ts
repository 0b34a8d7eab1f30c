/** The types of the files that the script tag loads. The public API of the package is `index.ts`. */
export type { ButtonsTactful, WidgetHost } from './buttons/contract.ts';
export type { keepFloating } from './buttons/floating-button.ts';
export type { mountButtons } from './buttons/mount-buttons.ts';
export type { createWhyButtons } from './buttons/why-buttons.ts';
export type { DialogsTactful } from './context.ts';
export type { mountDialogs } from './mount-dialogs.tsx';
