/** The panel and the explanations, as the script tag serves them. */
export { mountDialogs } from './mount-dialogs.tsx';
// So that the file of the prompt exports the code that both share: one request less.
export * from './prompt-file.ts';
