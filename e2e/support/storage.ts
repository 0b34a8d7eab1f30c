/** Reads everything that a page has stored on the device, from every place that a script can write to. */
import type { BrowserContext, Page } from '@playwright/test';
import { type DeviceStorage, readStorage } from '../../packages/playwright/src/in-page.ts';

export interface Stores extends DeviceStorage {
  /** `name=value` of every cookie, those of the shop's server included. */
  readonly cookies: readonly string[];
}

/** Reads every store of the page's origin. */
export async function stores(page: Page, context: BrowserContext = page.context()): Promise<Stores> {
  const inPage = await page.evaluate(readStorage);
  const cookies = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).sort();
  return { ...inPage, cookies };
}

/** The expected storage if nothing was stored. Callers pass the shop's own cookies. */
export const nothingStored = (cookies: readonly unknown[] = []): unknown => ({
  databases: [],
  local: {},
  session: {},
  caches: [],
  files: [],
  cookies,
});

/** The records of the ledger, read directly from the database; empty if there is no database. */
export function ledgerRecords(page: Page): Promise<readonly unknown[]> {
  return page.evaluate(async () => {
    // Opening a database that does not exist would create it.
    if (!(await indexedDB.databases()).some(({ name }) => name === 'tactful')) return [];
    return new Promise<unknown[]>((resolve, reject) => {
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
    });
  });
}
