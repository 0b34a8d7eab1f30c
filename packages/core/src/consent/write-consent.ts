/** The choice as it is written down, and what it was an answer to. */
import { type Config, DATA_CATEGORIES } from '@tactful/rules';
import { digest } from '../events/slug.ts';
import { CONSENT_KEY, type ConsentRecord, SCHEMA, STATES, SURFACES } from './consent-record.ts';

const MOST_BYTES = 96;

/**
 * Changes when something material does: purposes, their kinds, retention, who is responsible, what counts as
 * sensitive. Not with the wording.
 */
export const policyHash = ({ site, purposes, retention, sensitive }: Config): string =>
  digest(
    JSON.stringify([
      Object.entries(purposes)
        .map(([purpose, { dataCategories }]) => [purpose, [...dataCategories].sort()].join())
        .sort(),
      site.controller,
      retention,
      sensitive,
    ]),
  );

const toBits = (flags: readonly unknown[]): number =>
  flags.reduce((bits: number, flag, at) => bits | (flag ? 1 << at : 0), 0);

/** `1 t 1x9k2ab 20779 0 en-GB 3v7k 0 +ab12-cd34`; a refusal ends after the day. */
const formatConsentRecord = (answer: ConsentRecord): string => {
  const { state, policy, day, surface = 'api', language = '', purposes = {} } = answer;
  const letter = Object.keys(STATES).find((key) => STATES[key] === state);
  const parts = [SCHEMA, letter, policy, day];
  if (state === 'tailored' || state === 'opting') {
    const { gpc, widened, notForMe, asked = [], on = [] } = answer;
    const flags = [gpc, widened, notForMe];
    for (const kind of DATA_CATEGORIES) flags.push(asked.includes(kind), on.includes(kind));
    parts.push(SURFACES.indexOf(surface), language.replace(/[^\w-]/g, '').slice(0, 12));
    parts.push(toBits(flags).toString(36), (answer.pausedUntil ?? 0).toString(36));
    parts.push(
      Object.entries(purposes)
        .map(([mark, yes]) => (yes ? '+' : '-') + mark)
        .join(''),
    );
  }
  // Too many purposes for the key: those cut off are off.
  return parts.join(' ').slice(0, MOST_BYTES);
};

/** Stores the answer, or removes the key. Answers whether that worked. */
export const writeConsentRecord = (answer: ConsentRecord | undefined): boolean => {
  try {
    if (answer) localStorage.setItem(CONSENT_KEY, formatConsentRecord(answer));
    else localStorage.removeItem(CONSENT_KEY);
    return true;
  } catch {
    return false;
  }
};
