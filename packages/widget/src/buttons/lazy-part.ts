/** Loads a part of the widget when it is first needed. */

/** A part that is loaded when it is first needed. After a failure, the next use tries again. */
export interface LazyPart<Part> {
  /** The part, once it is loaded. */
  current(): Part | undefined;
  /** Loads the part. */
  load(): Promise<Part>;
  /** Runs the action, after the part was loaded. Resolves when it ran, or could not. */
  use(action: (part: Part) => void): Promise<void>;
  /** Runs the action, after the part was loaded. A failure is not reported: the visitor has opened nothing. */
  tryToUse(action: (part: Part) => void): void;
  /** Runs the action on a part that is loaded, or is about to be. */
  useIfRequested(action: (part: Part) => void): void;
  remove(): void;
}

/** Creates a part. `onFailure` receives why an action could not run. */
export const createLazyPart = <Part extends { remove(): void }>(
  loadPart: () => Promise<Part>,
  onFailure: (reason: string) => void,
): LazyPart<Part> => {
  let current: Part | undefined;
  let loading: Promise<Part> | undefined;
  let isRemoved = false;
  const start = async (): Promise<Part> => {
    current = await loadPart();
    if (isRemoved) current.remove();
    return current;
  };
  const load = (): Promise<Part> => {
    loading ??= start().catch((error) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  const ignore = () => undefined;
  return {
    current: () => current,
    load,
    use: async (action) => {
      try {
        const part = current ?? (await load());
        if (!isRemoved) action(part);
      } catch (error) {
        // Imports reject with errors, and the code of the widget throws nothing else.
        onFailure((error as Error).message);
      }
    },
    tryToUse: (action) => void load().then(action, ignore),
    useIfRequested: (action) => void loading?.then(action, ignore),
    remove() {
      isRemoved = true;
      current?.remove();
    },
  };
};
