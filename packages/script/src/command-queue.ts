/** The object at `window.tactful`: queues the calls of the page until Tactful has started, and runs them then. */
import type {
  Decision,
  Explanation,
  PageContext,
  PageEvent,
  Status,
  Tactful,
  TrackResult,
} from '@tactful/core';
import type { ConsentApi, ProfileApi, SlotsApi } from '@tactful/core/internal';
import { type CallRunner, createCallRunner } from './call-runner.ts';

/** A call as data: the name of a method, as `track` or `consent.decline`, and its parameters. */
export type Call = readonly [method: string, ...parameters: unknown[]];

/** Methods that return `undefined` until Tactful has started. */
type Queued<Api> = {
  readonly [M in keyof Api]: Api[M] extends (...parameters: infer P) => infer R
    ? (...parameters: P) => R | undefined
    : never;
};

/**
 * `window.tactful`: the API of `@tactful/core` for pages with the script tag. Nothing in it throws.
 *
 * Until Tactful has started, every call is queued and returns `undefined`, also where a method returns a promise
 * afterwards. Without a usable config, calls stay queued.
 */
export interface ScriptTactful {
  readonly version: string;
  /** Resolves when decisions are final. Never resolves without a usable config. */
  readonly ready: Promise<void>;
  /** Runs calls that are given as data: `push(['track', { … }], ['consent.decline', { … }])`. */
  push(...calls: Call[]): void;
  /** Records an event if the visitor has consented. */
  track(event: PageEvent): TrackResult | undefined;
  /** The decision for the slot: what it shows now. */
  decide(slot: string): Decision | undefined;
  /** The decision, with the events behind its reasons. */
  explain(slot: string): Explanation | undefined;
  /** Calls `listener` after each change. Returns its removal. */
  subscribe(listener: Parameters<Tactful['subscribe']>[0]): (() => void) | undefined;
  /** Describes the page, where its markup does not. Host attributes are merged with those given before. */
  setPage(page: PageContext): void;
  /** The state of storage and config. */
  status(): Status | undefined;
  /** Opens the panel; at a section, or at the explanation of a slot, if one is named. */
  open(where?: string): void;
  /** Closes the panel. */
  close(): void;
  readonly consent: Queued<ConsentApi>;
  readonly profile: Queued<ProfileApi>;
  readonly slots: Queued<SlotsApi>;
}

/** The names of the methods that are queued, separated by spaces. */
export const METHOD_NAMES: string = 'track decide explain subscribe setPage status open close';

/** The names of the methods in each group. */
export const GROUP_NAMES: { readonly [group in 'consent' | 'profile' | 'slots']: string } = {
  consent:
    'get gate accept decline setPurpose setCategory pause resume pauseRecording resumeRecording setSharedAcrossSections receipt',
  profile:
    'id list eventsFor remove restore removeCategory correct erase export previewImport import whenSaved quietHours setQuietHours',
  slots: 'list markSeen dismiss tooPersonal showStandard unusedCategories disabled enable trigger stop',
};

/** The queue behind `window.tactful`. */
export interface CommandQueue {
  readonly tactful: ScriptTactful;
  /** Resolves when the page needs the whole of Tactful: it has made a call that does, or reads `ready`. */
  readonly used: Promise<void>;
  readonly connect: CallRunner['connect'];
}

/** The options of {@link createQueue}. */
export interface QueueOptions {
  readonly version: string;
  readonly ready: Promise<void>;
  /** The previous value of `window.tactful`: an array of calls, or anything. */
  readonly previous: unknown;
  /** Called with the text of a warning: a call that cannot be run. */
  readonly warn: (text: string) => void;
}

/** Creates the queue. Calls that the page has made before are queued first. */
export function createQueue(options: QueueOptions): CommandQueue {
  const { version, ready } = options;
  let onUse = (): void => undefined;
  const used = new Promise<void>((resolve) => {
    onUse = resolve;
  });
  const { run, connect } = createCallRunner({ ...options, onUse });
  const methodsOf = (names: string, prefix = '') =>
    Object.fromEntries(
      names
        .split(' ')
        .map((name) => [name, (...parameters: unknown[]) => run([prefix + name, ...parameters])]),
    );
  const groups = Object.entries(GROUP_NAMES).map(([group, names]) => [group, methodsOf(names, `${group}.`)]);
  const tactful = {
    version,
    get ready() {
      onUse();
      return ready;
    },
    push: (...calls: unknown[]) => calls.forEach(run),
    ...methodsOf(METHOD_NAMES),
    ...Object.fromEntries(groups),
  };
  // Each method is created from a name in the tables above; a test compares them with the API.
  return { tactful: tactful as unknown as ScriptTactful, used, connect };
}
