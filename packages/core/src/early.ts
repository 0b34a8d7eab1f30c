/** The head start: what can be known and begun before the config is there. */
import { readAnswer } from './choice.ts';
import { type Database, openDatabase } from './database.ts';
import { isYes } from './stance.ts';

/** A database whose one read has begun. */
export interface Early {
  readonly database: Database;
  /** Absent unless the choice is tailored: then IndexedDB has not been touched. */
  readonly records?: Promise<readonly unknown[]>;
}

/** Reads the choice at once and, only when it is tailored, opens the ledger and starts the one read. */
export const openEarly = (): Early => {
  const database = openDatabase();
  if (!isYes(readAnswer().answer, Date.now())) return { database };
  const records = database.read();
  // Whoever takes it looks at the fault; until then it is not an unhandled one.
  records.catch(Object);
  return { database, records };
};
