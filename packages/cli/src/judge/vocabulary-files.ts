/** Reads the files of the vocabulary. They are part of the package, and of nothing that a browser loads. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder, relative to the built file and to this one. */
const FOLDERS = ['../vocabulary', '../../vocabulary'].map((path) => join(import.meta.dirname, path));
const FOLDER = FOLDERS.find((folder) => existsSync(folder)) ?? '';

/** Returns the lines of a file without comments and empty lines; none if the file does not exist. */
export const readVocabularyFile = (file: string): readonly string[] => {
  const path = join(FOLDER, file);
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.map((line) => line.replace(/^#.*/, '').trim()).filter(Boolean);
};

/** Returns the entries of a file, which commas and line breaks separate. */
export const readVocabularyTerms = (file: string): readonly string[] =>
  readVocabularyFile(file).flatMap((line) =>
    line
      .split(/[,،、]/)
      .map((term) => term.trim())
      .filter(Boolean),
  );

/** Returns the names of the vocabulary's files, as `en/health.txt`. */
export const listVocabularyFiles = (): readonly string[] =>
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.txt'))
    .sort();
