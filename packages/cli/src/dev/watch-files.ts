/** Calls a function after files changed: once for all changes of one moment. */
import { watch } from 'chokidar';

/** Editors and builds write a file in several steps, and several files at a time. */
const SETTLE_MS = 100;

/**
 * Watches files, and folders with all that is inside, except installed packages. Resolves with the removal of the watch,
 * when every change from now on is noticed.
 */
export const watchFiles = async (paths: readonly string[], onChange: () => void): Promise<() => void> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const watcher = watch([...paths], { ignored: /[\\/](node_modules|\.git)([\\/]|$)/, ignoreInitial: true });
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, SETTLE_MS);
  });
  await new Promise<void>((ready) => watcher.once('ready', ready));
  return () => {
    clearTimeout(timer);
    void watcher.close();
  };
};
