/** Results of what a visitor does: success, or a typed reason. */

/** A reason of the device's storage. `status().error` has the name of the browser's error. */
export type StorageFailure =
  | 'storage-full'
  | 'storage-failed' // refused or broken, or reading again did not confirm the change
  | 'newer-version' // the stored profile was written by a newer version, and is left alone
  | 'no-profile'; // nothing is open: consent is not tailored

/** Every reason why something that the visitor did has no effect. */
export type FailureReason =
  | StorageFailure
  | 'no-consent' // consent is not tailored, or cannot be here (a page for minors, declined elsewhere, a closed gate)
  | 'config-invalid' // the config cannot be used: `status().issues` lists why
  | 'unavailable' // there is no Tactful, as while an app renders on a server
  | 'malformed'
  | 'sensitive';

/** Success, or why not. A success that concerns storage means that storage was read again. */
export type Result<Reason extends string = FailureReason> =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: Reason };
