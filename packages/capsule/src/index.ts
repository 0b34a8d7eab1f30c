/** Signed links: a merchant signs a few coarse events, and the visitor may add them to the profile on the device. */
export {
  CAPSULE_EVENTS,
  type Capsule,
  type CapsuleEvent,
  dateOf,
  dayOf,
  MAX_DAYS,
  MAX_EVENTS,
  ORIGINS,
  type Origin,
} from './capsule.ts';
export { REFUSALS } from './refusals.ts';
export { type CapsuleKeys, generateCapsuleKeys, type SignOptions, signCapsule } from './sign-capsule.ts';
export {
  type CapsuleRefusal,
  type VerifiedCapsule,
  type VerifyOptions,
  verifyCapsule,
} from './verify-capsule.ts';
