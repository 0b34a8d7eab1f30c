/** The consent state machine: its states, its events, and the table of transitions. */
import type { StoredConsent } from './consent-record.ts';

/** A state of the consent record. `unset`: there is no record. */
export type ConsentMachineState = StoredConsent | 'unset';

/** True if no profile can be stored: no storage is opened then, not even to erase. */
export const isWithoutProfile = (state: ConsentMachineState): boolean =>
  state === 'unset' || state === 'declined';

/** An event that concerns the consent record. Only acts of the visitor start with `accept` or `decline`. */
export type ConsentEvent =
  | 'accept'
  | 'decline' // and the profile is erased
  | 'decline-keep' // and the profile stays, unread
  | 'change-settings' // a purpose, a data category or a pause is set
  | 'ledger-stored' // the ledger of an opt-in is on disk
  | 'ledger-lost' // the stored profile is gone, or belongs to a refusal
  | 'ledger-recreated' // the profile could not be emptied: it is erased, and made again
  | 'erased'; // storage was read again, and is empty

/** The transitions. An event that is absent from a state has no effect: neither state nor settings change. */
export const TRANSITIONS: {
  readonly [S in ConsentMachineState]: { readonly [E in ConsentEvent]?: ConsentMachineState };
} = {
  unset: { accept: 'opting-in', decline: 'declined', 'decline-keep': 'declined' },
  declined: { accept: 'opting-in', decline: 'declined', 'decline-keep': 'declined' },
  'declined-kept': { accept: 'opting-in', decline: 'erasing', 'decline-keep': 'declined-kept' },
  // An erasure is finished whatever follows: a later consent never finds the old profile.
  erasing: { accept: 'accepted-erasing', decline: 'erasing', 'decline-keep': 'erasing', erased: 'declined' },
  'accepted-erasing': {
    accept: 'accepted-erasing',
    decline: 'erasing',
    'decline-keep': 'erasing',
    erased: 'opting-in',
  },
  'opting-in': {
    accept: 'opting-in',
    decline: 'erasing',
    'decline-keep': 'declined-kept',
    'change-settings': 'opting-in',
    'ledger-stored': 'tailored',
  },
  tailored: {
    accept: 'tailored',
    decline: 'erasing',
    'decline-keep': 'declined-kept',
    'change-settings': 'tailored',
    'ledger-lost': 'unset',
    'ledger-recreated': 'opting-in',
  },
};

/** True if the settings of a consent can be changed in `state`. */
export const allowsSettings = (state: ConsentMachineState): boolean =>
  'change-settings' in TRANSITIONS[state];

/** The state that follows `event` in `state`. */
export const nextState = (state: ConsentMachineState, event: ConsentEvent): ConsentMachineState =>
  TRANSITIONS[state][event] ?? state;
