/**
 * Starts Tactful for a visitor who has not consented. Nothing happens before the first paint. The prompt or the preferences
 * button follows when the browser is idle; the whole of Tactful is loaded then, and composed when it is needed.
 */
import type { Preload } from '@tactful/core/internal';
import { whenActivated } from '@tactful/page/internal';
import { afterFirstPaint } from './after-first-paint.ts';
import { type Composition, createComposition, type Whole } from './composition.ts';
import { createLightPage } from './light-page.ts';
import { createLightTactful } from './light-tactful.ts';
import { loadDeferred } from './load-file.ts';
import { isInspectorRequested } from './load-inspector.ts';
import { type LazyWidget, loadWholeWidget, loadWidget } from './load-widget.ts';
import type { UsableConfig } from './read-config.ts';
import { type Page, readPageConfig, warnOfIssue } from './start.ts';

/** State that the light page and the whole share. */
interface Shared extends Page, Pick<Preload, 'connection'> {
  /** Reads the config, once. */
  readonly read: () => Promise<UsableConfig>;
  /** The widget, once it is loaded without the whole. */
  widget?: LazyWidget;
}

/** Composes the whole. */
async function compose(shared: Shared, first: (whole: Whole) => void): Promise<Whole> {
  const { settings, queue, gate, warn, read, connection } = shared;
  const loading = [read(), loadDeferred(settings.base)] as const;
  const [{ config, issues }, { placeSlots, finish }] = await Promise.all(loading);
  const placed = placeSlots({ config, gate, onIssue: warnOfIssue(shared) });
  try {
    const { slots } = placed;
    const finished = await finish({
      ...placed,
      options: { connection, issues: [...issues, ...placed.issues] },
      warn,
      loadWidget: (tactful) => shared.widget ?? loadWholeWidget(tactful, slots, settings.base),
    });
    const whole = { tactful: finished.tactful, slots };
    first(whole);
    queue.connect(finished.methods, finished.onUnknownCall);
    return whole;
  } catch (error) {
    // Nothing may be personalized that cannot be explained or switched off.
    placed.slots.stop();
    throw error;
  }
}

/** Shows the prompt or the preferences button. */
async function showWidget(shared: Shared, composition: Composition): Promise<void> {
  const { settings, queue, gate, read, warn } = shared;
  await whenActivated();
  const { config, issues } = await read();
  // The whole loads the widget itself.
  if (composition.hasBegun()) return;
  const tactful = createLightTactful({ config, issues, gate, composition, warn });
  const { subscribe, track, setPage, status, consent } = tactful;
  queue.connect({ subscribe, track, setPage, status, 'consent.get': consent.get });
  shared.widget = loadWidget({
    tactful,
    connectPrompt: tactful.connectPrompt,
    page: createLightPage(composition),
    loadTactful: () => composition.use((whole) => whole),
    folder: settings.base,
    isPainted: true,
  });
  if (isInspectorRequested()) await composition.use(() => undefined);
  // Evaluated now, so that an acceptance need not wait for it.
  afterFirstPaint(() => {
    loadDeferred(settings.base).catch((error: Error) => tactful.slots.stop(error.message));
  });
}

/** Starts. Resolves when the page uses the API, and Tactful is ready. Rejects if Tactful cannot be used. */
export async function startLater(page: Page, { connection }: Preload): Promise<void> {
  let config: Promise<UsableConfig> | undefined;
  const shared: Shared = { ...page, connection, read: () => (config ??= readPageConfig(page)) };
  const report = (error: Error) => page.warn(error.message);
  const composition = createComposition((first) => {
    const composing = compose(shared, first);
    composing.catch(report);
    return composing;
  });
  afterFirstPaint(() => {
    if (!composition.hasBegun()) showWidget(shared, composition).catch(report);
  });
  await page.queue.used;
  await composition.use(({ ready }) => ready);
}
