/** Notifies the other tabs of changes. A message carries no data: the tabs read storage again. */
import { CONSENT_KEY } from '../consent/consent-record.ts';

export interface TabSync {
  /** Notifies the other tabs. */
  notify(): void;
  /** Stops listening until `false`: a message would remove the page from the browser's page cache. */
  sleep(isAsleep: boolean): void;
  /** Stops listening. */
  close(): void;
}

/** Notifies the other tabs by a channel of this page, or by one that is closed again. */
export const notifyTabs = (channel?: BroadcastChannel): void => {
  try {
    const sender = channel ?? new BroadcastChannel(CONSENT_KEY);
    sender.postMessage(1);
    if (sender !== channel) sender.close();
  } catch {
    // There are no channels.
  }
};

/** Calls `onChange` after each change in another tab; without `BroadcastChannel` only after changes of consent. */
export const createTabSync = (onChange: () => void): TabSync => {
  let channel: BroadcastChannel | undefined;
  const onStorage = ({ key }: StorageEvent): void => {
    if (key === CONSENT_KEY || key === null) onChange();
  };
  const open = (): void => {
    try {
      channel ??= new BroadcastChannel(CONSENT_KEY);
      channel.onmessage = onChange;
    } catch {
      // `BroadcastChannel` is absent or refused. Not in addition to a channel: in Chromium, listening for `storage` takes
      // several milliseconds.
      globalThis.addEventListener?.('storage', onStorage);
    }
  };
  const close = (): void => {
    channel?.close();
    channel = undefined;
    globalThis.removeEventListener?.('storage', onStorage);
  };
  open();
  return {
    // Without a channel while the page is left: consent may be withdrawn then.
    notify: () => notifyTabs(channel),
    sleep: (isAsleep) => (isAsleep ? close() : open()),
    close,
  };
};
