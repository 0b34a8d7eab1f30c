/** An IndexedDB for tests, over fake-indexeddb, that fails at its nth call in one of eleven ways. */
import type { IDBFactory } from 'fake-indexeddb';

/** Every way in which a call can fail. */
export const MODES = [
  'throws',
  'error event',
  'abort event',
  'error without a name',
  'never settles',
  'settles too late',
  'QuotaExceededError',
  'UnknownError',
  'connection closed',
  'versionchange',
  'DataCloneError',
] as const;
/** How a call fails. */
export type FaultMode = (typeof MODES)[number];

/** Which call fails, and how. */
export interface Plan {
  /** Counted from 1; 0 never fails. */
  readonly failAt: number;
  readonly mode: FaultMode;
  /** True if all later calls fail, too. */
  readonly isPermanent: boolean;
  /** The delay of `settles too late`. */
  readonly lateMs: number;
}

const WATCHED = new Set([
  'open',
  'deleteDatabase',
  'transaction',
  'objectStore',
  'getAll',
  'put',
  'clear',
  'count',
  'commit',
]);

/** Calls that return a request; the others return a value or throw. */
const REQUESTS = new Set(['open', 'deleteDatabase', 'getAll', 'put', 'clear', 'count']);

const error = (name: string): DOMException => new DOMException('planned', name);

/** A request that fails, or never settles. */
const request = (fault: DOMException | null, neverSettles = false): object => {
  const made: { error: unknown; onerror?: (event: object) => void } = { error: fault };
  if (!neverSettles) setTimeout(() => made.onerror?.({ target: made }), 0);
  return made;
};

interface Faulty {
  readonly factory: IDBFactory;
  /** Calls so far. */
  calls(): number;
  /** Calls that failed as planned. */
  injected(): number;
  /** Ends the faults. */
  heal(): void;
}

/** Wraps `real`: calls fail as planned. */
export const faulty = (real: IDBFactory, plan: Plan): Faulty => {
  let calls = 0;
  let healed = false;
  let injected = 0;
  /** Counts a call. Returns true if it has to fail. */
  const isDue = (): boolean => {
    calls++;
    const now =
      !healed && plan.failAt > 0 && (plan.isPermanent ? calls >= plan.failAt : calls === plan.failAt);
    if (now) injected++;
    return now;
  };

  /** Lets a call fail. `proceed` makes the real call. */
  const fail = (owner: Owner, name: string, proceed: () => unknown): unknown => {
    const { transaction, database } = owner;
    const abort = (why?: string): void => transaction?._abort(why);
    const isRequest = REQUESTS.has(name);
    switch (plan.mode) {
      case 'throws':
        throw error('TransactionInactiveError');
      case 'DataCloneError':
        throw error('DataCloneError');
      case 'UnknownError':
      case 'QuotaExceededError':
        if (!transaction) {
          if (isRequest) return request(error(plan.mode));
          throw error(plan.mode);
        }
        abort(plan.mode);
        return isRequest ? request(error('AbortError')) : transaction;
      case 'error event':
        if (!isRequest) throw error('ConstraintError');
        abort('ConstraintError');
        return request(error('ConstraintError'));
      case 'abort event':
      case 'error without a name':
        abort();
        if (!isRequest) throw error('AbortError');
        return request(plan.mode === 'abort event' ? error('AbortError') : null);
      case 'never settles':
        if (transaction) owner.mute?.();
        if (!isRequest) return proceed();
        if (transaction) proceed();
        return request(null, true);
      case 'settles too late':
        if (transaction) owner.mute?.(plan.lateMs);
        return proceed();
      case 'connection closed':
        database?.onclose?.({});
        throw error('InvalidStateError');
      case 'versionchange':
        database?.onversionchange?.({});
        return proceed();
    }
  };

  const wrap = (target: object, owner: Owner): object =>
    new Proxy(target, {
      get: (_, key) => {
        const value: unknown = Reflect.get(target, key);
        if (typeof value !== 'function')
          return typeof value === 'object' && value ? unwrapped(value, key, owner) : value;
        return (...given: unknown[]) => {
          const run = (): unknown => Reflect.apply(value, target, given.map(inner));
          const proceed = (): unknown => wrapResult(run(), owner);
          return WATCHED.has(String(key)) && isDue() ? fail(owner, String(key), proceed) : proceed();
        };
      },
      set: (_, key, value) =>
        Reflect.set(
          target,
          key,
          owner.muted && /^on(complete|abort|error)$/.test(String(key)) ? null : value,
        ),
    });
  const inner = (value: unknown): unknown => value;
  const unwrapped = (value: object, key: string | symbol, owner: Owner): object =>
    key === 'transaction' ? wrap(value, owner) : value;
  const wrapResult = (value: unknown, owner: Owner): unknown => {
    const kind = Object(value).constructor?.name;
    if (kind === 'FDBOpenDBRequest') return wrapOpen(value as IDBOpenDBRequest);
    if (kind === 'FDBTransaction') {
      const made: Owner = { ...owner, transaction: value as Owner['transaction'] };
      made.mute = (lateMs) => {
        made.muted = true;
        const real = value as { [key: string]: unknown };
        const kept = { complete: real.oncomplete, abort: real.onabort };
        real.oncomplete = real.onabort = null;
        if (lateMs) setTimeout(() => (kept.complete as () => void)?.(), lateMs);
      };
      return wrap(value as object, made);
    }
    if (kind === 'FDBObjectStore') return wrap(value as object, owner);
    return value;
  };
  /** The result of `open` is a database, which is wrapped, too. */
  const wrapOpen = (open: IDBOpenDBRequest): object => {
    let wrapped: object | undefined;
    return new Proxy(open, {
      get: (_, key) => {
        const value: unknown = Reflect.get(open, key);
        if (key !== 'result' || !value) return value;
        wrapped ??= wrap(value as object, { database: value as Owner['database'] });
        return wrapped;
      },
      set: (_, key, value) => Reflect.set(open, key, value),
    });
  };
  return {
    factory: wrap(real, {}) as IDBFactory,
    calls: () => calls,
    injected: () => injected,
    heal: () => {
      healed = true;
    },
  };
};

interface Owner {
  muted?: boolean;
  mute?: (lateMs?: number) => void;
  transaction?: { _abort(why?: string): void } | undefined;
  database?: { onclose?: (event: object) => void; onversionchange?: (event: object) => void } | undefined;
}
