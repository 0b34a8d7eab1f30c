/** What a page has stored on the device: every place a script can write to. */
import type { BrowserContext, Page } from '@playwright/test';

export interface Stores {
  /** Names of databases. */
  readonly databases: readonly string[];
  /** Keys and values. */
  readonly local: Readonly<Record<string, string>>;
  readonly session: Readonly<Record<string, string>>;
  readonly caches: readonly string[];
  /** Names of files in the origin's private file system. */
  readonly files: readonly string[];
  /** `name=value` of every cookie, those of the shop's server included. */
  readonly cookies: readonly string[];
}

/** Reads every store of the page's origin. */
export async function stores(page: Page, context: BrowserContext = page.context()): Promise<Stores> {
  const inPage = await page.evaluate(async () => {
    const files: string[] = [];
    const root = await navigator.storage?.getDirectory?.().catch(() => undefined);
    // `keys()` is not in the DOM library yet.
    const names = (root as unknown as { keys?(): AsyncIterable<string> } | undefined)?.keys?.();
    if (names) for await (const name of names) files.push(name);
    return {
      databases: (await indexedDB.databases()).map(({ name }) => String(name)),
      local: { ...localStorage },
      session: { ...sessionStorage },
      caches: 'caches' in globalThis ? await caches.keys() : [],
      files,
    };
  });
  const cookies = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).sort();
  return { ...inPage, cookies };
}

/** What is left when nothing was stored; a shop's own cookies are named by the caller. */
export const nothingStored = (cookies: readonly unknown[] = []): unknown => ({
  databases: [],
  local: {},
  session: {},
  caches: [],
  files: [],
  cookies,
});

/** The ledger's records as they lie in the database, without going through the product. */
export function ledgerRecords(page: Page): Promise<readonly unknown[]> {
  return page.evaluate(
    () =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('tactful');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const name = db.objectStoreNames[0];
          if (name === undefined) return resolve([]);
          const all = db.transaction(name).objectStore(name).getAll();
          all.onsuccess = () => {
            db.close();
            resolve(all.result);
          };
          all.onerror = () => reject(all.error);
        };
      }),
  );
}
