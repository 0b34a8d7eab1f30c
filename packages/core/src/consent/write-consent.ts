/** Formats and stores the consent record. A file of its own: a page without personalization never loads it. */
import { type ConsentFlags, categoryBit, FLAG_BITS, FLAG_NAMES } from './consent-flags.ts';
import {
  CONSENT_KEY,
  CONSENT_SCHEMA,
  type ConsentRecord,
  isConsentState,
  STATES,
  type StoredConsent,
  SURFACES,
} from './consent-record.ts';

const MAX_BYTES = 96;

/** True for the states of a visitor who accepted: their record contains the switches. */
export const hasSettings = (state: StoredConsent): boolean =>
  isConsentState(state) || state === 'accepted-erasing';

/** Writes the flags of a record as one number. `decodeFlags` reads them. */
const encodeFlags = ({ offered = [], allowed = [], ...flags }: ConsentFlags): number => {
  const positions = [
    ...FLAG_NAMES.filter((name) => flags[name]).map((name) => FLAG_BITS[name]),
    ...offered.map(categoryBit),
    ...allowed.map((category) => categoryBit(category) + 1),
  ];
  return positions.reduce((bits, position) => bits | (1 << position), 0);
};

/** The record as text: `1 t 1x9k2ab 20779 0 en-GB 3v7k 0 +ab12-cd34`. A refusal ends after the day. */
export const formatConsentRecord = (record: ConsentRecord): string => {
  const { state, policy, day, surface = 'api', language = '', purposes = {} } = record;
  const letter = Object.keys(STATES).find((key) => STATES[key] === state);
  const parts = [CONSENT_SCHEMA, letter, policy, day];
  if (hasSettings(state)) {
    parts.push(SURFACES.indexOf(surface), language.replace(/[^\w-]/g, '').slice(0, 12));
    parts.push(encodeFlags(record).toString(36), (record.pausedUntil ?? 0).toString(36));
    parts.push(
      Object.entries(purposes)
        .map(([hash, isAllowed]) => (isAllowed ? '+' : '-') + hash)
        .join(''),
    );
  }
  // With too many purposes for the record, those that are cut off are not allowed.
  return parts.join(' ').slice(0, MAX_BYTES);
};

/** Stores the text, or removes the key. Returns false where localStorage is refused or full. */
export const writeConsentText = (text: string | undefined): boolean => {
  try {
    if (text === undefined) localStorage.removeItem(CONSENT_KEY);
    else localStorage.setItem(CONSENT_KEY, text);
    return true;
  } catch {
    return false;
  }
};
