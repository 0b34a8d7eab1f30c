/** Tabs of WebKitGTK, with the subset of Playwright's page API that the tests of storage faults need. */
import type { Page } from '@playwright/test';
import { openWebKit } from '../webkitgtk.mjs';

/** The page methods that these tests use. */
type Tab = Pick<Page, 'evaluate' | 'reload' | 'close'>;

/** Runs in each page before its scripts. Collects errors and warnings, which are read when the tab is closed. */
const listen = (): void => {
  const met: string[] = [];
  addEventListener('error', ({ message }) => met.push(message));
  addEventListener('unhandledrejection', ({ reason }) => met.push(String(reason)));
  for (const level of ['warn', 'error'] as const) console[level] = (...texts) => met.push(texts.join(' '));
  Object.assign(globalThis, { met });
};

/** Makes the page's clock adjustable. Like a system clock, it continues from the time that is set. */
const installClock = (): void => {
  const { now } = Date;
  Date.now = () => now() + ((globalThis as { shiftMs?: number }).shiftMs ?? 0);
};
const shiftClock = (shiftMs: number): void => {
  Object.assign(globalThis, { shiftMs });
};

/** Starts a browser. Errors and warnings of its tabs are added to `errors` when a tab or the browser is closed. */
export async function openTabs(url: string, errors: string[]) {
  const webkit = await openWebKit();
  const tabs = new Map<string, Tab>();
  let shiftMs = 0;
  // The driver controls only one tab at a time.
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work);
    turn = mine.catch(Object);
    return mine;
  };
  const inTab = <T>(handle: string, work: () => Promise<T>): Promise<T> =>
    inTurn(async () => {
      await webkit.switchTo(handle);
      return work();
    });
  const runInTab = async (work: unknown, given?: unknown): Promise<unknown> => {
    const script = `const [given, done] = arguments;
      Promise.resolve().then(() => (${work})(given)).then(
        (value) => done({ value }), (error) => done({ error: String(error) }))`;
    const response = await webkit.runAsync(script, given ?? null);
    if (response.error) throw new Error(response.error);
    return response.value ?? undefined;
  };
  const complaints = async () => {
    errors.push(...((await runInTab(() => (globalThis as unknown as { met: string[] }).met)) as string[]));
  };
  const tabOf = (handle: string): Page => {
    const tab = {
      evaluate: (work: unknown, given?: unknown) => inTab(handle, () => runInTab(work, given)),
      reload: () => inTab(handle, webkit.reload),
      close: () =>
        inTab(handle, async () => {
          await complaints();
          tabs.delete(handle);
          await webkit.command('DELETE', '/window');
        }),
    };
    // The tests use only these methods of a page.
    tabs.set(handle, tab as unknown as Tab);
    return tab as unknown as Page;
  };
  return {
    /** Opens a page in a new tab, runs `before` ahead of its scripts, and waits until the core is ready. */
    open: async (path: string, before: readonly (() => void)[]): Promise<Page> => {
      const scripts = [installClock, listen, ...before].map((run) => `(${run})();`);
      const text = [...scripts, `(${shiftClock})(${shiftMs});`].join('\n');
      const [other] = tabs.keys();
      const handle: string = await (other ? inTab(other, webkit.newTab) : inTurn(webkit.tab));
      const tab = tabOf(handle);
      await inTab(handle, () => webkit.go(`${url}${path}?before=${encodeURIComponent(text)}`));
      await tab.evaluate(() => visitor.tactful.ready);
      return tab;
    },
    setClock: async (time: number): Promise<void> => {
      shiftMs = time - Date.now();
      for (const handle of tabs.keys()) await inTab(handle, () => runInTab(shiftClock, shiftMs));
    },
    close: async () => {
      for (const handle of tabs.keys()) await inTab(handle, complaints);
      await webkit.close();
    },
  };
}
