/** Owns a store in memory for the personalizer, in which the visitor's random id is the one that was asked for. */
import type { LedgerStore } from '@tactful/core';
import { fnv } from '@tactful/rules';

/** The checksum with which core checks its records. */
const digest = (text: string): string => fnv(text).toString(36);

/** A snapshot in which the visitor is `id`. What cannot be read is handed on as it is, and then counts as damaged. */
const withId = (record: unknown, id: string): unknown => {
  const { v, data } = Object(record);
  if (typeof data !== 'string') return record;
  const next = JSON.stringify({ ...JSON.parse(data), id });
  return { v, sum: digest(next), data: next };
};

/** An empty store. Nothing is written anywhere. */
export const memoryStore = (id: string): LedgerStore => {
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
      if (record) records = [withId(record, id)];
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
