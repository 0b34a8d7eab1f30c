/** Starts Tactful for a visitor who has consented: everything is requested at once, and slots come first. */
import type { ConsentGate, Preload } from '@tactful/core/internal';
import type { AntiFlicker } from '@tactful/page/internal';
import type { Issue } from '@tactful/rules';
import type { CommandQueue } from './command-queue.ts';
import { loadConfig } from './load-config.ts';
import { loadDeferred, loadEngine, loadValidator } from './load-file.ts';
import { loadWholeWidget } from './load-widget.ts';
import { readConfig, type UsableConfig } from './read-config.ts';
import type { Settings } from './settings.ts';

/** The inputs of every start. */
export interface Page {
  readonly settings: Settings;
  readonly queue: CommandQueue;
  readonly gate: ConsentGate;
  readonly warn: (text: string) => void;
}

/** The database and the slots, which are already opened and hidden for a visitor who has consented. */
export interface Opened {
  readonly preloaded: Preload;
  readonly antiFlicker: AntiFlicker | undefined;
}

/** Loads and reads the config. Rejects if there is none, or none that is valid. */
export const readPageConfig = async ({ settings, warn }: Page): Promise<UsableConfig> =>
  readConfig(await loadConfig(settings.config), {
    loadValidator: () => loadValidator(settings.base),
    warn,
  });

/** Passes the issues of the page to the console. */
export const warnOfIssue =
  ({ warn }: Page): ((issue: Issue) => void) =>
  ({ path, message }) =>
    warn(`${path}: ${message}`);

/** Requests all files. Rejections are handled by the code that awaits them. */
function requestFiles(page: Page) {
  const { base } = page.settings;
  const files = { config: readPageConfig(page), engine: loadEngine(base), deferred: loadDeferred(base) };
  for (const loading of Object.values(files)) loading.catch(() => undefined);
  return files;
}

/** Starts. Rejects if Tactful cannot be used: the page then shows its standard content. */
export async function start(page: Page, { preloaded, antiFlicker }: Opened): Promise<void> {
  const { queue, gate, warn } = page;
  const files = requestFiles(page);
  const { placeSlots, prepareChecks } = await files.engine;
  prepareChecks();
  const { config, issues } = await files.config;
  // An error of storage is reported by the code that reads the whole ledger.
  const records = await preloaded.records?.catch(() => undefined);
  const placed = placeSlots({ config, records, gate, antiFlicker, onIssue: warnOfIssue(page) });
  queue.connect({ setPage: placed.slots.setPage });
  try {
    const { finish } = await files.deferred;
    // In a task of its own, so that no task takes long, and the slots may be painted first.
    await new Promise((resolve) => setTimeout(resolve));
    const finished = await finish({
      ...placed,
      options: { ...preloaded, issues: [...issues, ...placed.issues] },
      warn,
      loadWidget: (tactful) => loadWholeWidget(tactful, placed.slots, page.settings.base),
    });
    queue.connect(finished.methods, finished.onUnknownCall);
    await finished.tactful.ready;
  } catch (error) {
    // Nothing may stay personalized that cannot be explained or switched off.
    placed.slots.stop();
    throw error;
  }
}
