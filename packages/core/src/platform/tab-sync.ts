/** Notifies the other tabs of changes. A message carries no data: the tabs read storage again. */
import { CONSENT_KEY } from '../consent/consent-record.ts';

export interface TabSync {
  /** Notifies the other tabs. */
  notify(): void;
  /** Stops listening. */
  close(): void;
}

/** Calls `onChange` after each change in another tab; without `BroadcastChannel` only after changes of consent. */
export const createTabSync = (onChange: () => void): TabSync => {
  let channel: BroadcastChannel | undefined;
  const onStorage = ({ key }: StorageEvent): void => {
    if (key === CONSENT_KEY || key === null) onChange();
  };
  try {
    channel = new BroadcastChannel(CONSENT_KEY);
    channel.onmessage = onChange;
  } catch {
    // `BroadcastChannel` is absent or refused. Not in addition to a channel: in Chromium, listening for `storage` takes
    // several milliseconds.
    globalThis.addEventListener?.('storage', onStorage);
  }
  return {
    notify: () => {
      try {
        channel?.postMessage(1);
      } catch {
        // The channel was closed meanwhile.
      }
    },
    close: () => {
      channel?.close();
      globalThis.removeEventListener?.('storage', onStorage);
    },
  };
};
