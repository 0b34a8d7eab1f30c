/** Imports features of GrowthBook as the draft of a config. */
import { type Place, readJson } from '../json-source.ts';
import { createAttributes, noteAttributes } from './attributes.ts';
import { type Draft, writeDraft } from './draft.ts';
import { importFeature } from './import-feature.ts';
import { createImportLog, type ImportIssue } from './import-issue.ts';
import { readPayload } from './payload.ts';

/** The input of {@link importGrowthbook}. */
export interface ImportInput {
  /** The text of the payload. */
  readonly text: string;
  /** The name of the config. */
  readonly file: string;
}

/** A draft, or why there is none. */
export interface Imported {
  /** Absent if no feature has a rule that can be imported. */
  readonly draft: Draft | undefined;
  /** Every part of the payload that is left out or differs, in the order of the file. */
  readonly issues: readonly (ImportIssue & Place)[];
}

const byPlace = (a: Place, b: Place): number => a.line - b.line || a.column - b.column;

/** Imports the payload of GrowthBook's SDKs. Never throws. */
export const importGrowthbook = ({ text, file }: ImportInput): Imported => {
  const { value, issues: syntax, locate } = readJson(text);
  const found = syntax.map(({ level, path, message, line, column }) => ({
    ...{ rule: 'syntax' as const, level, path, message },
    ...{ line, column },
  }));
  if (value === undefined) return { draft: undefined, issues: found };
  const log = createImportLog();
  const payload = readPayload(value, log);
  const attributes = payload && createAttributes(payload);
  if (attributes) noteAttributes(payload, attributes, log);
  const features = attributes
    ? Object.entries(payload.features).flatMap(
        ([key, feature]) => importFeature(key, feature, { attributes, payload, log }) ?? [],
      )
    : [];
  const draft =
    attributes && features.length
      ? writeDraft({ file, features, host: attributes.host, groups: payload.groups })
      : undefined;
  const located = log.issues.map((issue) => ({ ...issue, ...locate(issue.path) }));
  return { draft, issues: [...found, ...located].sort(byPlace) };
};
