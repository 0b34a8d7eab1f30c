/** Turns the attributes of a payload into host attributes. */
import type { Config } from '@tactful/core';
import { evaluate, type HostAttribute } from '@tactful/rules';
import { nearestFact } from '../fact-names.ts';
import { isObject } from '../json-object.ts';
import { typeOfAttribute } from './attribute-type.ts';
import { type AttributeTest, testsIn } from './condition-tests.ts';
import type { ImportLog } from './import-issue.ts';
import type { Payload } from './payload.ts';

/** The host attributes of a draft. */
export interface Attributes {
  /** All of them, by the name in the draft. */
  readonly host: { readonly [name: string]: HostAttribute };
  /** Returns the name in the draft. */
  hostName(attribute: string): string;
  /** Returns the attribute of the payload. */
  attributeOf(hostName: string): string | undefined;
}

/** Identifies a person or a device. The config is a public file, and Tactful decides without knowing who a visitor is. */
const IDENTIFIER =
  /^(?:.*\.)?(?:id|(?:user|device|session|client|customer|account|visitor|anonymous|browser)[_-]?id|e-?mail|phone|ip)$/i;

/** True if conditions must not test the attribute. */
export const isIdentifier = (attribute: string): boolean => IDENTIFIER.test(attribute);

const DEFAULTS: { readonly [type in HostAttribute['type']]: HostAttribute['default'] } = {
  string: '',
  number: 0,
  boolean: false,
  list: [],
};

/** Every test of the payload. */
const allTests = ({ features }: Payload): readonly AttributeTest[] =>
  Object.entries(features).flatMap(([key, feature]) => {
    const rules = isObject(feature) && Array.isArray(feature.rules) ? feature.rules : [];
    return rules.flatMap((rule, index) =>
      testsIn(isObject(rule) ? rule.condition : undefined, `features.${key}.rules[${index}].condition`),
    );
  });

const words = (attribute: string): string =>
  attribute
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

/** Creates the host attributes. Names of facts separate their parts by dots, so those of attributes use hyphens. */
export const createAttributes = (payload: Payload): Attributes => {
  const byAttribute = new Map<string, unknown[]>();
  for (const { attribute, test } of allTests(payload))
    byAttribute.set(attribute, [...(byAttribute.get(attribute) ?? []), test]);
  const names = new Map<string, string>();
  for (const attribute of byAttribute.keys()) {
    let name = attribute.replaceAll('.', '-').trim() || 'attribute';
    while (names.has(name)) name += '-2';
    names.set(name, attribute);
  }
  const hostNames = new Map([...names].map(([name, attribute]) => [attribute, name]));
  const host = [...byAttribute].map(([attribute, tests]): [string, HostAttribute] => {
    const type = typeOfAttribute(tests, payload.groups);
    const label = words(attribute) || attribute;
    return [hostNames.get(attribute) ?? attribute, { type, default: DEFAULTS[type], label }];
  });
  return {
    host: Object.fromEntries(host),
    hostName: (attribute) => hostNames.get(attribute) ?? attribute,
    attributeOf: (name) => names.get(name),
  };
};

const EMPTY: Config = {
  version: 1,
  site: { name: '', controller: '', policy: '', benefit: '' },
  purposes: {},
  experiences: [],
};

/** The fact of Tactful that an attribute may mean: `cart.value` for `cartValue`. Absent if nothing is similar. */
export const factLike = (attribute: string): string | undefined => {
  const dotted = attribute.replace(/[_-]|(?<=[a-z])(?=[A-Z])/g, '.').toLowerCase();
  return nearestFact(EMPTY, dotted) ?? nearestFact(EMPTY, attribute);
};

/** Reports attributes with the meaning of a fact, and tests that differ while the page supplies no value. Once for each. */
export const noteAttributes = (payload: Payload, { host, hostName }: Attributes, log: ImportLog): void => {
  const noted = new Set<string>();
  for (const { attribute, test, path } of allTests(payload)) {
    const value = host[hostName(attribute)]?.default;
    if (noted.has(attribute) || value === undefined || isIdentifier(attribute)) continue;
    const fact = factLike(attribute);
    // The test comes from the file; the evaluator accepts any JSON.
    const condition = { value: test } as Parameters<typeof evaluate>[0];
    const without = evaluate(condition, {}, payload.groups);
    if (fact !== undefined || without !== evaluate(condition, { value }, payload.groups))
      noted.add(attribute);
    if (fact !== undefined)
      log.note(
        path,
        `becomes the host attribute "${hostName(attribute)}", which the page supplies; Tactful has the fact "${fact}": use it if it is the same`,
      );
    else if (noted.has(attribute))
      log.note(
        path,
        `is ${without} in GrowthBook and ${!without} in Tactful while the page supplies no value, because "${hostName(attribute)}" is ${JSON.stringify(value)} until then; supply it on every page`,
      );
  }
};
