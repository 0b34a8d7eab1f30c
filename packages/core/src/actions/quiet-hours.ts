/** The quiet hours in the profile group of the public API. */
import type { ProfileApi } from '../api.ts';
import { parseQuietHours } from '../ledger/quiet-hours.ts';
import type { Runtime } from '../runtime.ts';
import { storageResult } from './storage-result.ts';

/** Creates the members. */
export const createQuietHours = ({
  log,
}: Pick<Runtime, 'log'>): Pick<ProfileApi, 'quietHours' | 'setQuietHours'> => ({
  quietHours: () => log.ledger()?.quietHours,
  setQuietHours: async (hours) => {
    const quietHours = parseQuietHours(hours);
    if (hours && !quietHours) return { ok: false, reason: 'malformed' };
    return storageResult(await log.change((ledger) => ({ ...ledger, quietHours })));
  },
});
