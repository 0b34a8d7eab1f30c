/** For the other packages: the types of the files that the script tag loads, and the style of buttons. The public API is `index.ts`. */
export type { ButtonsTactful, Prompt } from './buttons/contract.ts';
export { attachRoot, createButton } from './buttons/create-button.ts';
export type { keepFloating } from './buttons/floating-button.ts';
export { messagesTag } from './buttons/language-tag.ts';
export type { mountButtons } from './buttons/mount-buttons.ts';
export { createButtonStyles } from './buttons/styles.ts';
export type { createWhyButtons } from './buttons/why-buttons.ts';
export type { WidgetHost } from './buttons/widget-host.ts';
export type { mountDialogs } from './mount-dialogs.tsx';
export type { DialogsTactful } from './prompt/contract.ts';
export type * as PromptFile from './prompt-file.ts';
