/** Writes queued events to storage: one record each, without reading first. */
import { COMPACT_FROM, scheduleCompaction } from './compact.ts';
import { handleFailure } from './handle-failure.ts';
import { loadOrCreate } from './load.ts';
import { type LogContext, setState } from './log-context.ts';
import { markWritten, type QueuedEvent, unsentEvents } from './write-queue.ts';

const epochOf = (snapshot: unknown): unknown =>
  snapshot && typeof snapshot === 'object' && 'id' in snapshot ? snapshot.id : undefined;

/** Writes one batch. Returns false if storage contains another ledger by now: then the events were not written to it. */
const append = async (log: LogContext, batch: readonly QueuedEvent[], epoch: string): Promise<boolean> => {
  const { session } = log;
  const snapshot = await log.store.append(batch.map(({ event }) => [event.id, { epoch, event }]));
  log.onChange('written');
  // The log was closed meanwhile: its state is that of another session.
  if (session !== log.session) return true;
  if (epochOf(snapshot) !== epoch) return false;
  markWritten(log.queue, batch);
  log.isShrunk = false;
  setState(log, 'ok');
  log.tail += batch.length;
  if (log.tail >= COMPACT_FROM) scheduleCompaction(log);
  return true;
};

/** Writes the queued events. Never rejects: events that could not be written stay in the queue. */
export const flush = async (log: LogContext): Promise<void> => {
  if (log.ledger && !log.isReadable) await loadOrCreate(log);
  const batch = unsentEvents(log.queue);
  const epoch = log.ledger?.id;
  if (epoch === undefined || !log.isReadable || !batch.length) return;
  for (const queued of batch) queued.isSent = true;
  try {
    if (await append(log, batch, epoch)) return;
    for (const queued of batch) queued.isSent = false;
    // Another tab erased the profile meanwhile: the new ledger is read, if there is one.
    await loadOrCreate(log);
    if (unsentEvents(log.queue).length && log.ledger?.id !== epoch) await flush(log);
  } catch (error) {
    for (const queued of batch) queued.isSent = false;
    if (log.ledger) handleFailure(log, error);
  }
};
