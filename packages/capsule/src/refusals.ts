/** The refusals of links, in sentences for developers. */
import type { CapsuleRefusal } from './verify-capsule.ts';

/** Each sentence states what happened; the next one, what to do. */
export const REFUSALS: { readonly [reason in CapsuleRefusal | 'used' | 'unused']: string } = {
  malformed: 'The link is not complete, or is not a signed link. Sign it again with `tactful capsule sign`.',
  'unknown-key':
    'The link is signed with a key that the config does not contain. Add the public key to `capsules.keys`.',
  forged: 'The signature does not fit the link: it was changed, or signed with another private key.',
  expired: 'The last day of the link has passed. Sign a new one.',
  unsupported: 'This browser cannot verify Ed25519 signatures, or the page is not served over https.',
  used: 'The events of the link are in the profile already.',
  unused:
    'No event of the link may be stored here: no experience uses it, the config does not name its values, it is sensitive, too old, or the visitor has switched its data category off.',
};
