/** Keeps the focus near a control that its own action removes. */

const CONTROLS = 'button,summary,input,a';

/**
 * Returns a function that moves the focus if the control is gone by then: to the next control of its group or dialog, or
 * to the undo of what it did.
 */
export const createFocusKeeper = (control: EventTarget | null): (() => void) => {
  if (!(control instanceof HTMLElement)) return () => undefined;
  const root = control.getRootNode();
  const surroundings = ['[role=toolbar]', 'dialog,[popover]'].flatMap((selector) => {
    const element = control.closest<HTMLElement>(selector);
    return element ? [{ element, index: [...element.querySelectorAll(CONTROLS)].indexOf(control) }] : [];
  });
  return () => {
    // Meanwhile the visitor may have moved the focus.
    if (control.isConnected || (root instanceof ShadowRoot && root.activeElement)) return;
    for (const { element, index } of surroundings) {
      const controls = element.isConnected ? [...element.querySelectorAll<HTMLElement>(CONTROLS)] : [];
      const next = controls[Math.min(index, controls.length - 1)];
      if (next) return next.focus();
    }
    if (root instanceof ShadowRoot) root.querySelector<HTMLElement>('output button')?.focus();
  };
};
