/** A ledger store in memory whose visitor id is given, so that a simulation can be repeated. */
import type { LedgerStore } from '@tactful/core/internal';
import { fnv } from '@tactful/rules/internal';

/** The checksum of core's snapshots. */
const checksum = (text: string): string => fnv(text).toString(36);

/** Returns a snapshot with another visitor id. A record without data is returned unchanged. */
const withVisitorId = (record: unknown, id: string): unknown => {
  const { v, data } = Object(record);
  if (typeof data !== 'string') return record;
  const next = JSON.stringify({ ...JSON.parse(data), id });
  return { v, sum: checksum(next), data: next };
};

/** Creates an empty store. It writes nothing to disk. */
export const createMemoryStore = (id: string): LedgerStore => {
  let records: unknown[] = [];
  const done = Promise.resolve();
  return {
    read: () => Promise.resolve([...records]),
    append: (entries) => {
      records.push(...entries.map(([, record]) => record));
      return done;
    },
    change: (next) => {
      const record = next([...records]);
      if (record) records = [withVisitorId(record, id)];
      return done;
    },
    erase: () => {
      records = [];
      return done;
    },
    sleep: () => {},
    close: () => {},
  };
};
