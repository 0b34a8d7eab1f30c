/** Describes `tactful capsule keygen`, `sign` and `verify`. */
import type { CommandInfo } from '../command-info.ts';
import { force } from './shared-options.ts';

/** Creates keys. */
export const CAPSULE_KEYGEN: CommandInfo = {
  name: 'capsule keygen',
  usage: '<name>',
  sentence: 'Creates the key that signed links are signed with, and prints the public key for the config.',
  details: `The name is that of the key in capsules.keys of the config, such as the year. The private key can sign links for your shop:
keep it where the links are made, and out of the repository.`,
  options: {
    out: {
      type: 'string',
      short: 'o',
      value: '<file.json>',
      sentence: 'The file for the private key. Only its owner may read it.',
      default: 'tactful-private-key.json',
      example: 'tactful capsule keygen 2026 --out private.json',
    },
    force: force('tactful capsule keygen 2026 --force'),
  },
  exitCodes: { 0: 'the key was created', 2: 'the file could not be written' },
  example: 'npx tactful capsule keygen 2026',
};

/** Signs a link. */
export const CAPSULE_SIGN: CommandInfo = {
  name: 'capsule sign',
  usage: '<events.json>',
  sentence: 'Signs 1 to 20 coarse events, and prints the link that carries them.',
  details: `The file is a list of events: [{ "name": "purchase", "date": "2026-11-26", "category": "coats" }]. Names are view_item, purchase,
use_feature, care_open and care_close; fields are section, category, brand, feature and outcome. Sensitive matters, addresses and long
numbers are refused.`,
  options: {
    key: {
      type: 'string',
      value: '<file.json>',
      sentence: 'The private key.',
      default: 'tactful-private-key.json',
      example: 'tactful capsule sign events.json --key private.json',
    },
    url: {
      type: 'string',
      value: '<address>',
      sentence: 'The page that the link leads to.',
      default: 'Only the fragment is printed.',
      example: 'tactful capsule sign events.json --url https://shop.example/',
    },
    from: {
      type: 'string',
      value: '<receipt | mail | service>',
      sentence: 'The origin of the events. The visitor reads it.',
      default: 'receipt',
      example: 'tactful capsule sign events.json --from service',
    },
    days: {
      type: 'string',
      value: '<number>',
      sentence: 'Days until the link expires, 1 to 90.',
      default: '30',
      example: 'tactful capsule sign events.json --days 14',
    },
    qr: {
      type: 'string',
      value: '<file.svg>',
      sentence: 'Also writes the link as a QR code. The file is overwritten. Needs --url.',
      default: 'No picture is written.',
      example: 'tactful capsule sign events.json --url https://shop.example/ --qr receipt.svg',
    },
  },
  exitCodes: {
    0: 'the link was printed',
    1: 'the events are refused',
    2: 'a file could not be read or written',
  },
  example: 'npx tactful capsule sign events.json --url https://shop.example/ --qr receipt.svg',
};

/** Verifies a link. */
export const CAPSULE_VERIFY: CommandInfo = {
  name: 'capsule verify',
  usage: '<link>',
  sentence: 'Verifies a link with the keys of a config, as pages do, and prints its events.',
  options: {
    config: {
      type: 'string',
      value: '<file.json>',
      sentence: 'The config with the public keys.',
      default: 'tactful.json',
      example: 'tactful capsule verify "https://shop.example/#tactful=…" --config shop.json',
    },
  },
  exitCodes: { 0: 'the link is accepted', 1: 'the link is refused', 2: 'a file could not be read' },
  example: 'npx tactful capsule verify "https://shop.example/#tactful=…"',
};
