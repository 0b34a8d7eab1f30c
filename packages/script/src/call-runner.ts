/** Runs calls whose methods are connected, and queues the others. */

/** Methods by name; those of a group as `consent.decline`. */
export type Methods = { readonly [name: string]: (...parameters: never[]) => unknown };

/** Runs and queues calls. */
export interface CallRunner {
  /** Runs a call, or queues it. Returns what its method returns. Never throws. */
  run(call: unknown): unknown;
  /**
   * Runs the queued calls of these methods, in order; later ones run at once. Other calls stay queued until
   * `onUnknown` is given: then no more methods follow, and it is called with each of them.
   */
  connect(methods: Methods, onUnknown?: (call: unknown) => void): void;
}

/** The options of {@link createCallRunner}. */
export interface CallRunnerOptions {
  /** The previous value of `window.tactful`: an array of calls, or anything. */
  readonly previous: unknown;
  /** Called with the text of a warning: a call that cannot be run. */
  readonly warn: (text: string) => void;
  /** Called when a call is queued that needs the whole of Tactful. */
  readonly onUse: () => void;
}

/** Calls that wait until a page without consent is idle, and do not compose the whole of Tactful then: it would do nothing. */
const PATIENT: readonly unknown[] = [
  'subscribe',
  'track',
  'setPage',
  'status',
  'consent.get',
  'consent.gate',
];

const isPatient = (call: unknown): boolean => Array.isArray(call) && PATIENT.includes(call[0]);

type AnyFunction = (...parameters: unknown[]) => unknown;

/** Creates a runner. */
export function createCallRunner({ previous, warn, onUse }: CallRunnerOptions): CallRunner {
  const queued: unknown[] = Array.isArray(previous) ? [...previous] : [];
  if (!queued.every(isPatient)) onUse();
  const methods = new Map<unknown, AnyFunction>();
  let onUnknownCall: ((call: unknown) => void) | undefined;

  const run = (call: unknown): unknown => {
    const [name, ...parameters]: readonly unknown[] = Array.isArray(call) ? call : [];
    const method = methods.get(name);
    if (!method) {
      if (onUnknownCall) onUnknownCall(call);
      else {
        queued.push(call);
        if (!isPatient(call)) onUse();
      }
      return undefined;
    }
    try {
      return method(...parameters);
    } catch (error) {
      warn(`tactful.${name} failed: ${error}`);
      return undefined;
    }
  };
  const connect: CallRunner['connect'] = (added, onUnknown) => {
    onUnknownCall = onUnknown;
    // A call as data has parameters of any type: the methods check what they receive.
    for (const [name, method] of Object.entries(added)) methods.set(name, method as AnyFunction);
    for (const call of queued.splice(0)) run(call);
  };
  return { run, connect };
}
