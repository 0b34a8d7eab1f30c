/** The consent gate: an upper bound that a consent tool sets and lifts. It is in memory only. */

/** The gate of a page. */
export interface ConsentGate {
  /** True while the gate is closed: consent is never tailored, whatever the visitor has chosen. */
  isClosed(): boolean;
  /** False while an undecided visitor sees no prompt: they have responded to that of the tool. */
  allowsPrompt(): boolean;
  /** Opens the gate with `true`. Any other value closes it. With `prompt: false`, it is open without a prompt. */
  set(isOpen: boolean, options?: { readonly prompt?: boolean }): void;
  /** Calls `listener` inside each call of {@link ConsentGate.set}: what is read after that call is up to date. */
  onSet(listener: () => void): void;
}

/** Creates a gate. */
export const createConsentGate = (isClosed = false): ConsentGate => {
  const listeners: (() => void)[] = [];
  let allowsPrompt = true;
  return {
    isClosed: () => isClosed,
    allowsPrompt: () => allowsPrompt,
    set: (isOpen, options) => {
      isClosed = isOpen !== true;
      allowsPrompt = options?.prompt !== false;
      for (const listener of listeners) listener();
    },
    onSet: (listener) => void listeners.push(listener),
  };
};
