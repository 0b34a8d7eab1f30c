import { expect, test } from 'vitest';
import { freshWorld, until } from '../../testing/visitor.ts';
import type { LedgerEvent } from '../events/event.ts';
import { openConnection } from './connection.ts';
import { openLedgerStore } from './indexeddb-store.ts';
import { createLedgerLog } from './ledger-log.ts';

freshWorld();

const EVENT: LedgerEvent = { id: 'a', name: 'view_item', at: 1, section: '' };

/** A log whose store delays each read after the first `free` ones until `release` is called. */
const openHeldLog = (free: number) => {
  const store = openLedgerStore(openConnection());
  const reads = { count: 0, release: (): void => undefined };
  const held = new Promise<void>((resolve) => {
    reads.release = resolve;
  });
  const read = async () => {
    reads.count++;
    if (reads.count > free) await held;
    return store.read();
  };
  const unchanged = <T>(ledger: T): T => ledger;
  const log = createLedgerLog({
    store: { ...store, read },
    blank: () => ({ id: 'new', since: 0, slots: {}, events: [] }),
    tidy: unchanged,
    bound: unchanged,
    shrink: unchanged,
    onChange: () => undefined,
    onLost: () => undefined,
  });
  return { store, log, reads };
};

test('events that are added while storage is read count as saved once they are stored', async () => {
  const { store, log, reads } = openHeldLog(0);
  void log.open(true);
  log.add([EVENT]);
  let isSaved = false;
  const saved = log.whenSaved().then(() => {
    isSaved = true;
  });
  await until(() => reads.count).toBe(1);
  expect(isSaved).toBe(false);
  reads.release();
  await saved;
  expect(JSON.stringify(await store.read())).toContain('view_item');
  log.close();
});

test('after an opt-in, events are written before the new ledger has been read again', async () => {
  const { store, log, reads } = openHeldLog(1);
  const opened = log.open(true);
  await until(() => reads.count).toBe(2);
  log.add([EVENT]);
  await until(() => store.read()).toHaveLength(2);
  expect(reads.count).toBe(2);
  reads.release();
  await opened;
  expect(log.ledger()?.events).toEqual([EVENT]);
  log.close();
});
