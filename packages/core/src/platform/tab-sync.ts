/** Tells the other tabs that something changed, and hears it from them. A message carries no data. */
import { CONSENT_KEY } from '../consent/consent-record.ts';

export interface TabSync {
  notify(): void;
  close(): void;
}

/** Calls `hear` after every change in another tab; where there is no channel, after changes of the choice alone. */
export const createTabSync = (hear: () => void): TabSync => {
  let channel: BroadcastChannel | undefined;
  const onStorage = ({ key }: StorageEvent): void => {
    if (key === CONSENT_KEY || key === null) hear();
  };
  try {
    channel = new BroadcastChannel(CONSENT_KEY);
    channel.onmessage = hear;
  } catch {
    // Absent or refused. Not beside a channel: in Chromium, listening takes the browser several milliseconds.
    globalThis.addEventListener?.('storage', onStorage);
  }
  return {
    notify: () => {
      try {
        channel?.postMessage(1);
      } catch {
        // Closed under our hands.
      }
    },
    close: () => {
      channel?.close();
      globalThis.removeEventListener?.('storage', onStorage);
    },
  };
};
