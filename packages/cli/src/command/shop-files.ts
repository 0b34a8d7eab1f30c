/** Reads the files of a shop: its pages, its product feeds, and the file of reviewed names. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { collectFeed } from '../catalog/collect-feed.ts';
import type { NamedValue } from '../catalog/named-value.ts';
import { CODE_FILE } from '../code/parse-code.ts';
import { type CommandEnvironment, type CommandFailure, isFailure } from './environment.ts';
import { findFiles, readText } from './files.ts';

/** Returns the names in a list: the lines of a text file, except comments. Other names are returned as they are. */
const namesIn = (environment: CommandEnvironment, name: string): readonly string[] | CommandFailure => {
  if (!/\.txt$/i.test(name)) return [name];
  const text = readText(environment, name);
  if (isFailure(text)) return text;
  const names = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('#'));
  const address = names.find((line) => /^https?:/i.test(line));
  if (address === undefined) return names;
  return {
    failure: `${name}: ${address} is an address. Download the pages first, as in: wget --adjust-extension --force-directories --input-file=${name} --directory-prefix=pages; then use --pages pages`,
  };
};

/** Reads the pages that the names match. */
export const readPages = (
  environment: CommandEnvironment,
  names: readonly string[],
): ReadonlyMap<string, string> | CommandFailure => {
  const pages = new Map<string, string>();
  const listed: string[] = [];
  for (const name of names) {
    const inList = namesIn(environment, name);
    if (isFailure(inList)) return inList;
    listed.push(...inList);
  }
  for (const name of listed) {
    const files = findFiles(environment, name);
    if (isFailure(files)) return files;
    for (const file of files) {
      const text = readText(environment, file);
      if (isFailure(text)) return text;
      pages.set(file, text);
    }
  }
  return pages;
};

/** Folders that builds and tools write, within a folder that is named. */
const WRITTEN = /(^|\/)(dist|build|coverage|\.[^/]+)\//;

/** Reads the code that the names match. */
export const readCode = (
  environment: CommandEnvironment,
  names: readonly string[],
): ReadonlyMap<string, string> | CommandFailure => {
  const texts = new Map<string, string>();
  for (const name of names) {
    const files = findFiles(environment, name, CODE_FILE);
    if (isFailure(files)) return files;
    const written = (file: string) => file.startsWith(name) && WRITTEN.test(file.slice(name.length));
    for (const file of files.filter((one) => one === name || !written(one))) {
      const text = readText(environment, file);
      if (isFailure(text)) return text;
      texts.set(file, text);
    }
  }
  return texts;
};

/** Reads product feeds. */
export const readFeeds = (
  environment: CommandEnvironment,
  files: readonly string[],
): readonly NamedValue[] | CommandFailure => {
  const found: NamedValue[] = [];
  for (const file of files) {
    const text = readText(environment, file);
    if (isFailure(text)) return text;
    const values = collectFeed(file, text);
    if (typeof values === 'string')
      return { failure: `${file}: cannot be read as a product feed: ${values}` };
    if (!values.length) return { failure: `${file}: no category and no brand found; is it a product feed?` };
    found.push(...values);
  }
  return found;
};

const parseReviewed = (file: string, text: string): ReadonlySet<string> | CommandFailure => {
  try {
    const value: unknown = JSON.parse(text);
    const entries = Object.entries(Object(value));
    const missing = entries.find(([, reason]) => typeof reason !== 'string' || !reason.trim());
    if (typeof value === 'object' && value && !Array.isArray(value) && !missing)
      return new Set(entries.map(([id]) => id));
    const place = missing ? `${JSON.stringify(missing[0])} has no explanation` : 'it is not an object';
    return { failure: `${file}: expected an object of ids, each with an explanation: ${place}` };
  } catch (error) {
    return { failure: `${file}: is not JSON: ${error}` };
  }
};

/** Reads the ids of reviewed names: from the named file, or from the one next to the config if it exists. */
export const readReviewed = (
  environment: CommandEnvironment,
  named: string | undefined,
  config: string,
): ReadonlySet<string> | CommandFailure => {
  const file = named ?? `${config.replace(/\.json$/, '')}.reviewed.json`;
  if (named === undefined && !existsSync(resolve(environment.cwd, file))) return new Set();
  const text = readText(environment, file);
  return isFailure(text) ? text : parseReviewed(file, text);
};
