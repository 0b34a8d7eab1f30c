/** Loads the prompt, the panel and the explanations when they are first needed. */
import type { Dialogs, LoadDialogs, WidgetHost } from './contract.ts';

/** The dialogs, which are loaded when they are first needed. After a failure, the next use tries again. */
export interface LazyDialogs {
  /** The dialogs, once they are loaded. */
  current(): Dialogs | undefined;
  /** Runs the action, after the dialogs were loaded. Resolves when it ran, or could not. */
  use(action: (dialogs: Dialogs) => void): Promise<void>;
  /** Loads what a press is about to need. A failure is not reported: nothing was opened. */
  preload(): void;
  /** Closes what is open, or is about to be. */
  close(): void;
  remove(): void;
}

/** Creates the dialogs of a widget. `onFailure` receives why an action could not run. */
export const createLazyDialogs = (
  host: WidgetHost,
  loadDialogs: LoadDialogs,
  onFailure: (reason: string) => void,
): LazyDialogs => {
  let current: Dialogs | undefined;
  let loading: Promise<Dialogs> | undefined;
  let isRemoved = false;
  const load = async (): Promise<Dialogs> => {
    current = await loadDialogs(host);
    if (isRemoved) current.remove();
    return current;
  };
  const start = (): Promise<Dialogs> => {
    loading ??= load().catch((error) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  return {
    current: () => current,
    use: async (action) => {
      try {
        const dialogs = current ?? (await start());
        if (!isRemoved) action(dialogs);
      } catch (error) {
        onFailure(error instanceof Error ? error.message : `${error}`);
      }
    },
    preload() {
      start().then(
        (dialogs) => dialogs.preloadPanel(),
        () => undefined,
      );
    },
    close() {
      loading?.then(
        (dialogs) => dialogs.showView(''),
        () => undefined,
      );
    },
    remove() {
      isRemoved = true;
      current?.remove();
    },
  };
};
