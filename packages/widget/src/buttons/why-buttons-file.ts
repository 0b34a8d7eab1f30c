/** The why buttons, as the script tag serves them. */

// So that the file of the floating button exports the code that both share: one request less.
export { keepFloating } from './floating-button.ts';
export { createWhyButtons } from './why-buttons.ts';
