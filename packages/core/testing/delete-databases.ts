/** Deletes the databases of a page, between tests in a browser. */

const deleteDatabase = (name: string): Promise<void> =>
  new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = request.onerror = () => resolve();
  });

/** Deletes every database. Resolves once they are gone: the next test may count them. */
export async function deleteDatabases(): Promise<void> {
  for (const { name } of await indexedDB.databases()) if (name) await deleteDatabase(name);
}
