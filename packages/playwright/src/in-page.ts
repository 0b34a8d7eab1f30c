/** Owns what runs in the page under test, handed over by Playwright. Nothing of it is part of a shop's page. */

/** Every place in which a script can keep something on the device. */
export interface Stores {
  /** Names of databases. */
  readonly databases: readonly string[];
  /** Keys and values. */
  readonly local: { readonly [key: string]: string };
  readonly session: { readonly [key: string]: string };
  /** Names of caches. */
  readonly caches: readonly string[];
  /** Names of files in the origin's private file system. */
  readonly files: readonly string[];
}

/** Reads every store of the page's origin. */
export const readStores = async (): Promise<Stores> => {
  const files: string[] = [];
  // Spread would miss a key that is called like a method: `key`, `clear`, `length`.
  const entriesOf = (store: Storage): { [key: string]: string } =>
    Object.fromEntries(
      Array.from({ length: store.length }, (_, at) => store.key(at) ?? '').map((key) => [
        key,
        store.getItem(key) ?? '',
      ]),
    );
  const root = await navigator.storage?.getDirectory?.().catch(() => undefined);
  // `keys()` is not in the DOM library yet.
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

/** All that is kept, each with the store that keeps it. Runs in the test. */
export const keptIn = (
  { databases, local, session, caches, files }: Stores,
  cookies: readonly { readonly name: string }[],
): readonly (readonly [where: string, name: string])[] => [
  ...databases.map((name) => ['database', name] as const),
  ...Object.keys(local).map((name) => ['localStorage', name] as const),
  ...Object.keys(session).map((name) => ['sessionStorage', name] as const),
  ...caches.map((name) => ['cache', name] as const),
  ...files.map((name) => ['file', name] as const),
  ...cookies.map(({ name }) => ['cookie', name] as const),
];

/** The content of every slot without its templates, by name; and the layout that the root is in. */
export const readSlots = (): {
  readonly layout: string;
  readonly slots: readonly (readonly [string, string])[];
} => {
  const slots = [...document.querySelectorAll('[data-tactful-slot], tactful-slot[name]')];
  return {
    layout: document.documentElement.getAttribute('data-tactful-layout') ?? '',
    slots: slots.map((slot) => {
      const copy = slot.cloneNode(true) as Element;
      for (const template of copy.querySelectorAll('template')) template.remove();
      const name = slot.getAttribute('data-tactful-slot') ?? slot.getAttribute('name') ?? '';
      // Taken out and put back, nodes leave other whitespace behind.
      return [
        name,
        new XMLSerializer()
          .serializeToString(copy)
          .replace(/>\s+|\s+</g, (gap) => gap.trim())
          .trim(),
      ] as const;
    }),
  };
};

/** Ways of sending that leave no request behind, or one that comes too late to be seen; said to the console behind `mark`. */
export const watchSending = (mark: string): void => {
  const scope = globalThis as unknown as { [name: string]: unknown };
  // No function of ours on the page's `window`, where its scripts could find it.
  const tell = (what: string): void => console.debug(`${mark} ${what}`);
  const { sendBeacon } = Navigator.prototype;
  Navigator.prototype.sendBeacon = function (this: Navigator, address, data) {
    tell(`sendBeacon ${address}`);
    return sendBeacon.call(this, address, data ?? null);
  };
  for (const name of ['RTCPeerConnection', 'WebSocket', 'EventSource', 'WebTransport']) {
    const Own = scope[name];
    if (typeof Own !== 'function') continue;
    scope[name] = new Proxy(Own, {
      construct: (target, given, as) => {
        tell(`${name} ${given[0] ?? ''}`.trim());
        return Reflect.construct(target, given, as);
      },
    });
  }
};

type Answering = { readonly [method: string]: ((...given: unknown[]) => unknown) | undefined };

/** Calls a method of what the page shows under a name: `window.tactful`, or a personalizer of an app. */
export const ask = async ([handle, methods, given]: readonly [
  handle: string,
  methods: readonly string[],
  given: readonly unknown[],
]): Promise<unknown> => {
  const there = (globalThis as unknown as { [name: string]: Answering | undefined })[handle];
  if (!there) throw new Error(`window.${handle}: expected Tactful, got nothing`);
  await there.ready;
  const name = methods.find((method) => typeof there[method] === 'function');
  if (name === undefined) throw new Error(`window.${handle}: expected ${methods.join(' or ')}, got neither`);
  return there[name]?.(...given);
};
