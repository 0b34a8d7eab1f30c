/** Tells the other tabs that something changed, and hears it from them. A message carries no data. */
import { CHOICE_KEY } from './choice.ts';

export interface Tabs {
  tell(): void;
  close(): void;
}

/** Calls `hear` after every change in another tab; where there is no channel, after changes of the choice alone. */
export const joinTabs = (hear: () => void): Tabs => {
  let channel: BroadcastChannel | undefined;
  const onStorage = ({ key }: StorageEvent): void => {
    if (key === CHOICE_KEY || key === null) hear();
  };
  try {
    channel = new BroadcastChannel(CHOICE_KEY);
    channel.onmessage = hear;
  } catch {
    // Absent or refused. Not beside a channel: in Chromium, listening takes the browser several milliseconds.
    globalThis.addEventListener?.('storage', onStorage);
  }
  return {
    tell: () => {
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
