/** Functions that run in the page under test. Playwright serializes them; a shop's own page never loads them. */

/** Everything that scripts can store on the device. */
export interface DeviceStorage {
  /** Names of IndexedDB databases. */
  readonly databases: readonly string[];
  /** Keys and values of `localStorage`. */
  readonly local: { readonly [key: string]: string };
  /** Keys and values of `sessionStorage`. */
  readonly session: { readonly [key: string]: string };
  /** Names of caches. */
  readonly caches: readonly string[];
  /** Names of files in the origin private file system. */
  readonly files: readonly string[];
}

/** Reads everything that is stored for the page's origin. */
export const readStorage = async (): Promise<DeviceStorage> => {
  const files: string[] = [];
  // Object spread would skip a key that is named like a method: `key`, `clear`, `length`.
  const entriesOf = (store: Storage): { [key: string]: string } =>
    Object.fromEntries(
      Array.from({ length: store.length }, (_, index) => store.key(index) ?? '').map((key) => [
        key,
        store.getItem(key) ?? '',
      ]),
    );
  const root = await navigator.storage?.getDirectory?.().catch(() => undefined);
  // TypeScript's DOM library does not declare `keys()` yet.
  const names = (root as unknown as { keys?(): AsyncIterable<string> } | undefined)?.keys?.();
  if (names) for await (const name of names) files.push(name);
  return {
    databases: (await indexedDB.databases()).map(({ name }) => String(name)),
    local: entriesOf(localStorage),
    session: entriesOf(sessionStorage),
    caches: 'caches' in globalThis ? await caches.keys() : [],
    files,
  };
};

/** Lists every stored item with the storage that contains it. Runs in the test, not in the page. */
export const listStored = (
  { databases, local, session, caches, files }: DeviceStorage,
  cookies: readonly { readonly name: string }[],
): readonly (readonly [where: string, name: string])[] => [
  ...databases.map((name) => ['database', name] as const),
  ...Object.keys(local).map((name) => ['localStorage', name] as const),
  ...Object.keys(session).map((name) => ['sessionStorage', name] as const),
  ...caches.map((name) => ['cache', name] as const),
  ...files.map((name) => ['file', name] as const),
  ...cookies.map(({ name }) => ['cookie', name] as const),
];

/** The standard or current content of every slot by name, and the layout attribute of the root element. */
export interface PageContent {
  readonly layout: string;
  readonly slots: readonly (readonly [name: string, html: string])[];
}

/** Reads the content of every slot, without its templates, and the layout. */
export const readContent = (): PageContent => {
  const slots = [...document.querySelectorAll('[data-tactful-slot], tactful-slot[name]')];
  return {
    layout: document.documentElement.getAttribute('data-tactful-layout') ?? '',
    slots: slots.map((slot) => {
      // A clone of an element is an element.
      const copy = slot.cloneNode(true) as Element;
      for (const template of copy.querySelectorAll('template')) template.remove();
      // The late pictures of a slot load at once for every visitor who accepts, and stay so.
      for (const late of copy.querySelectorAll('[loading]')) late.removeAttribute('loading');
      const name = slot.getAttribute('data-tactful-slot') ?? slot.getAttribute('name') ?? '';
      // Removing and restoring nodes changes the whitespace around them.
      const html = new XMLSerializer()
        .serializeToString(copy)
        .replace(/>\s+|\s+</g, (gap) => gap.trim())
        .trim();
      return [name, html] as const;
    }),
  };
};

/**
 * Logs calls that send data without a request that Playwright can see, or with one that comes too late, to the console
 * as `mark` and a description.
 */
export const logSendingCalls = (mark: string): void => {
  // Global constructors are replaced by name, and the DOM types allow no such index.
  const scope = globalThis as unknown as { [name: string]: unknown };
  // The console is used because a function on `window` would be visible to the page's scripts.
  const log = (what: string): void => console.debug(`${mark} ${what}`);
  const { sendBeacon } = Navigator.prototype;
  Navigator.prototype.sendBeacon = function (this: Navigator, address, data) {
    log(`sendBeacon ${address}`);
    return sendBeacon.call(this, address, data ?? null);
  };
  for (const name of ['RTCPeerConnection', 'WebSocket', 'EventSource', 'WebTransport']) {
    const Original = scope[name];
    if (typeof Original !== 'function') continue;
    scope[name] = new Proxy(Original, {
      construct: (target, args, newTarget) => {
        log(`${name} ${args[0] ?? ''}`.trim());
        return Reflect.construct(target, args, newTarget);
      },
    });
  }
};

/** True for the object of the script tag, whose page has the widget; false for an app's own Tactful object. */
export const isScriptTag = (global: string): boolean => 'push' in Object(Reflect.get(globalThis, global));

/** Calls a method of Tactful by its path, as `decide` or `consent.accept`, once decisions are final. */
export const callTactful = async ([global, path, args]: readonly [
  global: string,
  path: string,
  args: readonly unknown[],
]): Promise<unknown> => {
  const tactful: unknown = Reflect.get(globalThis, global);
  if (!tactful)
    throw new Error(`window.${global} is not defined. Put your Tactful object there, or set tactfulGlobal.`);
  await Reflect.get(Object(tactful), 'ready');
  let owner: unknown;
  let method = tactful;
  for (const name of path.split('.')) {
    owner = method;
    method = Reflect.get(Object(owner), name);
  }
  if (typeof method !== 'function') throw new Error(`window.${global}.${path} is not a function.`);
  return Reflect.apply(method, owner, args);
};
