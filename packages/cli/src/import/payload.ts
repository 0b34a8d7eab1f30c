/** Reads the payload that GrowthBook's API returns to its SDKs. */
import { isObject, type JsonObject } from '../json-object.ts';
import type { ImportLog } from './import-issue.ts';

/** The parts of a payload that are imported. */
export interface Payload {
  /** The features by key, as they are in the file. */
  readonly features: JsonObject;
  /** The values of saved groups that are lists, by id. */
  readonly groups: { readonly [id: string]: readonly (string | number)[] };
}

const isGroupValue = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number';

/** Groups are lists, or since version 2 of the format objects with the list. */
const readGroups = (groups: unknown): Payload['groups'] =>
  Object.fromEntries(
    Object.entries(isObject(groups) ? groups : {}).flatMap(([id, group]) => {
      const values = isObject(group) && group.type === 'list' ? group.values : group;
      return Array.isArray(values) && values.length && values.every(isGroupValue) ? [[id, values]] : [];
    }),
  );

const ENCRYPTED = 'is encrypted; import the payload of a connection without encryption';

/** The other keys of a payload, each with the reason why it is left out; those without one carry no decisions. */
const OTHER_KEYS: { readonly [key: string]: string } = {
  status: '',
  dateUpdated: '',
  experiments:
    'changes pages by a visual editor or redirects them, which Tactful does not do; write a slot with variants into the page',
  contextualBandits: 'Tactful has no bandits; write an experiment with fixed weights',
  encryptedFeatures: ENCRYPTED,
  encryptedExperiments: ENCRYPTED,
  encryptedSavedGroups: ENCRYPTED,
  encryptedContextualBandits: ENCRYPTED,
};

const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (typeof value === 'object' && Object.keys(Object(value)).length === 0);

/** Reports the keys that are not imported: each entry of a list for itself. */
const reportOthers = (payload: JsonObject, log: ImportLog): void => {
  for (const [key, value] of Object.entries(payload)) {
    if (key === 'features' || key === 'savedGroups' || isEmpty(value)) continue;
    const reason = Object.hasOwn(OTHER_KEYS, key) ? OTHER_KEYS[key] : 'unknown key of a payload';
    if (!reason) continue;
    if (Array.isArray(value)) for (const index of value.keys()) log.leaveOut(`${key}[${index}]`, reason);
    else log.leaveOut(key, reason);
  }
};

/** Reads a payload. @returns `undefined` if it has no features; the log contains the reason. */
export const readPayload = (value: unknown, log: ImportLog): Payload | undefined => {
  if (isObject(value)) reportOthers(value, log);
  if (isObject(value) && isObject(value.features))
    return { features: value.features, groups: readGroups(value.savedGroups) };
  log.leaveOut(
    isObject(value) && value.features !== undefined ? 'features' : '',
    'expected { "features": { … } }, as the endpoint /api/features/<client key> of GrowthBook returns it',
  );
  return undefined;
};
