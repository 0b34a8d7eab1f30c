/** The head start: what can be known and begun before the config has been parsed. */
import { readAnswer } from './choice.ts';
import { isYes } from './stance.ts';
import { openStore, type Store } from './store.ts';

/** A store whose one read has begun. */
export interface EarlyStore {
  readonly store: Store;
  /** Absent unless the choice is tailored: then IndexedDB has not been touched. */
  readonly records?: Promise<readonly unknown[]>;
}

/** Reads the choice at once and, only when it is tailored, opens the ledger and starts the one read. */
export const openEarly = (): EarlyStore => {
  const store = openStore();
  if (!isYes(readAnswer().answer, Date.now())) return { store };
  const records = store.read();
  // Whoever takes it looks at the fault; until then it is not an unhandled one.
  records.catch(Object);
  return { store, records };
};
