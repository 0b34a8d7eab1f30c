/** Owns `window.tactful`: takes the calls that the page made before, and answers those to come. */
import type {
  Decision,
  Explanation,
  PageContext,
  PageEvent,
  Personalizer,
  Status,
  TrackResult,
} from '@tactful/core';

/** A call as data: a method's name and what it is given. */
export type Call = readonly [method: string, ...given: unknown[]];

/** What a page may ask. Nothing here throws. Until the config has come, calls are kept, and answer nothing. */
export interface Tactful {
  readonly version: string;
  /** Resolves when decisions are final. Stays open where there is no usable config. */
  readonly ready: Promise<void>;
  push(...calls: Call[]): void;
  /** Reports an event. */
  track(event: PageEvent): TrackResult | undefined;
  decide(slot: string): Decision | undefined;
  explain(slot: string): Explanation | undefined;
  /** Opens the panel; at a section or slot, if one is named. */
  open(where?: string): void;
  close(): void;
  /** Calls back after each change. Returns its removal. */
  on(listener: Parameters<Personalizer['subscribe']>[0]): (() => void) | undefined;
  /** Gives the attributes that the config declares as `host`. */
  host(attributes: NonNullable<PageContext['host']>): void;
  /** Says what this page is, where its markup does not. */
  page(context: PageContext): void;
  status(): Status | undefined;
}

/** What answers the calls. */
export type Methods = Pick<Tactful, (typeof NAMES)[number]>;

const NAMES = ['track', 'decide', 'explain', 'open', 'close', 'on', 'host', 'page', 'status'] as const;

export interface Queue {
  readonly tactful: Tactful;
  /** Makes the calls of these that were kept, in order, and all that follow at once. Others are kept on. */
  answer(some: Partial<Methods>): void;
}

/**
 * Opens the queue.
 *
 * @param before - What stood at `window.tactful`: an array of calls, or anything.
 * @param warn - Told of a call that cannot be made.
 */
export function openQueue(
  version: string,
  ready: Promise<void>,
  before: unknown,
  warn: (text: string) => void,
): Queue {
  const kept: unknown[] = Array.isArray(before) ? [...before] : [];
  let methods: { readonly [name: string]: ((...given: unknown[]) => unknown) | undefined } = {};

  const call = (said: unknown) => {
    try {
      // What a page gives as a call may be anything: what cannot be called is told below.
      const [name, ...given] = said as Call;
      if (Object.hasOwn(methods, name)) return methods[name]?.(...given);
      if (!NAMES.includes(name as never)) throw `unknown ${name}`;
      kept.push(said);
    } catch (error) {
      warn(`expected a call like ["track", {…}], got ${error}`);
    }
  };

  const named = Object.fromEntries(
    NAMES.map((name) => [name, (...given: unknown[]) => call([name, ...given])]),
  );
  const push = (...calls: unknown[]) => calls.forEach(call);
  return {
    // Each of the names has the type that its method has.
    tactful: { version, ready, push, ...named } as unknown as Tactful,
    answer(some) {
      methods = { ...methods, ...(some as typeof methods) };
      push(...kept.splice(0));
    },
  };
}
