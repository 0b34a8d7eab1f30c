/** Keeps the focus while the dialogs are rendered again: after an act of the visitor, or a change in the background. */

const CONTROLS = 'button,summary,input,select,a';

/** The groups and the dialog around a control, each with the index of the control in it. */
const surroundingsOf = (control: Element) =>
  ['[role=toolbar]', 'dialog,[popover]'].flatMap((selector) => {
    const element = control.closest(selector);
    return element ? [{ element, index: [...element.querySelectorAll(CONTROLS)].indexOf(control) }] : [];
  });

/** The control that follows one that is gone. */
const nextOf = (surroundings: ReturnType<typeof surroundingsOf>): Element | undefined =>
  surroundings.flatMap(({ element, index }) => {
    const controls = element.isConnected ? [...element.querySelectorAll(CONTROLS)] : [];
    return controls[Math.min(index, controls.length - 1)] ?? [];
  })[0];

/**
 * Returns a function that renders. If the control with the focus has lost it then, it gets it back: a list that changes its
 * order takes elements out, and inserts them again. If the control is gone, the next one of its group or dialog gets the focus,
 * or the undo of what it did, as soon as that is offered.
 */
export const createFocusKeeper = (root: ShadowRoot): ((render: () => void) => void) => {
  let isLost = false;
  // The visitor may have moved the focus, or a dialog that closes may have restored it.
  const isNowhere = () => (document.activeElement ?? document.body) === document.body;
  return (render) => {
    const control = root.activeElement;
    const surroundings = control ? surroundingsOf(control) : [];
    render();
    isLost = (isLost || !!control) && isNowhere();
    const kept = control?.isConnected && control;
    const next = kept || (nextOf(surroundings) ?? root.querySelector('output button'));
    // Every control is an HTML element.
    if (isLost) (next as HTMLElement | null)?.focus();
  };
};
