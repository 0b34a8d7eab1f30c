/** Runs `tactful capsule keygen`, `sign` and `verify`. */
import { chmodSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  dateOf,
  generateCapsuleKeys,
  ORIGINS,
  type Origin,
  REFUSALS,
  type SignOptions,
  signCapsule,
  verifyCapsule,
} from '@tactful/capsule';
import { renderSVG } from 'uqr';
import { readCapsuleEvents } from '../capsule/read-events.ts';
import { formatLines } from '../lint/format.ts';
import { DEFAULT_CONFIG_FILE } from './default-config.ts';
import { type CommandEnvironment, type CommandFailure, type ExitCode, isFailure } from './environment.ts';
import { readText, writeText } from './files.ts';
import { loadConfig } from './load-config.ts';
import type { CommandOptions } from './options.ts';

type Outcome = Promise<ExitCode | CommandFailure>;

const DEFAULT_KEY_FILE = 'tactful-private-key.json';

/** Creates a key. */
export const runCapsuleKeygen = async (environment: CommandEnvironment, options: CommandOptions): Outcome => {
  const [name = '', ...more] = options.files;
  if (!/^[\w-]{1,32}$/.test(name) || more.length)
    return { failure: 'expected one name for the key, of letters, digits and hyphens, such as 2026' };
  const file = options.text('out') ?? DEFAULT_KEY_FILE;
  const { privateKey, publicKey } = await generateCapsuleKeys(name);
  const text = `${JSON.stringify(privateKey, undefined, 2)}\n`;
  const failure = writeText(environment, { file, text, force: options.flag('force') });
  if (failure) return failure;
  chmodSync(resolve(environment.cwd, file), 0o600);
  environment.err(`${file}: written; keep it secret\nAdd the public key to the config:\n`);
  environment.out(`"capsules": { "keys": { ${JSON.stringify(name)}: ${JSON.stringify(publicKey)} } }\n`);
  return 0;
};

/** Reads a private key. */
const readKey = (
  environment: CommandEnvironment,
  file: string,
): SignOptions['privateKey'] | CommandFailure => {
  const text = readText(environment, file);
  if (isFailure(text)) return text;
  try {
    const key = JSON.parse(text);
    if (typeof key?.kid === 'string' && key.crv === 'Ed25519' && typeof key.d === 'string') return key;
  } catch {
    // Reported below.
  }
  return { failure: `${file}: expected a private key as \`tactful capsule keygen\` writes it` };
};

/** The address with the fragment. */
const linkOf = (url: string | undefined, capsule: string): string | CommandFailure => {
  if (url === undefined) return `#tactful=${capsule}`;
  if (!URL.canParse(url) || !/^https?:/.test(url))
    return { failure: `--url: expected an http(s) address, got ${JSON.stringify(url)}` };
  const address = new URL(url);
  address.hash = `tactful=${capsule}`;
  return address.href;
};

// `includes` accepts only members of a tuple's type.
const isOrigin = (text: string): text is Origin => (ORIGINS as readonly string[]).includes(text);

/** Signs the events. Returns the text, or a problem of the events. */
const sign = async (
  options: SignOptions,
): Promise<{ readonly text: string } | { readonly problem: string }> => {
  try {
    return { text: await signCapsule(options) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
};

/** Signs a link. */
export const runCapsuleSign = async (environment: CommandEnvironment, options: CommandOptions): Outcome => {
  const [file, ...more] = options.files;
  if (file === undefined || more.length)
    return { failure: `expected one file of events, got ${options.files.length}` };
  const [from = 'receipt', url, qr] = [options.text('from'), options.text('url'), options.text('qr')];
  if (!isOrigin(from)) return { failure: `--from: expected ${ORIGINS.join(', ')}` };
  if (qr !== undefined && url === undefined) return { failure: '--qr: also name the page with --url' };
  const privateKey = readKey(environment, options.text('key') ?? DEFAULT_KEY_FILE);
  if (isFailure(privateKey)) return privateKey;
  const text = readText(environment, file);
  if (isFailure(text)) return text;
  const read = readCapsuleEvents(text);
  const days = Number(options.text('days') ?? 30);
  const signed =
    'problem' in read
      ? read
      : await sign({ events: read.events, from, privateKey, days, now: environment.now() });
  if ('problem' in signed) {
    environment.err(`${file}: ${signed.problem}\n`);
    return 1;
  }
  const link = linkOf(url, signed.text);
  if (isFailure(link)) return link;
  if (qr !== undefined) {
    const failure = writeText(environment, { file: qr, text: renderSVG(link), force: true });
    if (failure) return failure;
    environment.err(`${qr}: written\n`);
  }
  environment.out(`${link}\n`);
  return 0;
};

/** Verifies a link. */
export const runCapsuleVerify = async (environment: CommandEnvironment, options: CommandOptions): Outcome => {
  const [link, ...more] = options.files;
  if (link === undefined || more.length) return { failure: `expected one link, got ${options.files.length}` };
  const loaded = loadConfig(environment, options.text('config') ?? DEFAULT_CONFIG_FILE);
  if (isFailure(loaded)) return loaded;
  if (!loaded.config) {
    environment.err(formatLines(loaded.issues));
    return 1;
  }
  const keys = loaded.config.capsules?.keys ?? {};
  const text = /(?:^|[#&]tactful=)([\w.-]+)$/.exec(link)?.[1] ?? '';
  const verified = await verifyCapsule(text, { keys, now: environment.now() });
  if (!verified.ok) {
    environment.err(`refused: ${verified.reason}: ${REFUSALS[verified.reason]}\n`);
    return 1;
  }
  const { from, until, events } = verified.capsule;
  const shown = events.map(({ day, ...event }) => ({ ...event, date: dateOf(day) }));
  environment.out(`${JSON.stringify({ from, until: dateOf(until), events: shown }, undefined, 2)}\n`);
  return 0;
};
