/** Starts servers on free ports of this machine. */

/**
 * @param {import('node:http').Server} server
 * @returns {Promise<{ readonly url: string, close(): void }>} The address of the server, which ends with a slash.
 */
export async function listen(server) {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}/`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
