/** The reference of config keys, from the types of the config, its JSON schema and a complete example. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { code, page, splitDefault, table } from './markdown.mjs';
import { importSource, interfacesIn } from './source.mjs';

const CONFIG = 'packages/rules/src/config/config.ts';
/** The files with the types of its keys. */
const TYPES = [CONFIG, 'packages/rules/src/config/experience.ts', 'packages/rules/src/config/catalog.ts'];
const SCHEMA = join(import.meta.dirname, '../../packages/rules/schema/config.schema.json');

/** Every interface of the config with the place of its keys; `*` is any name, `[]` any item. */
const SECTIONS = {
  Config: '',
  Site: 'site',
  Router: 'site.router',
  Purpose: 'purposes.*',
  Experience: 'experiences[]',
  Schedule: 'experiences[].schedule',
  FrequencyCap: 'experiences[].cap',
  Promotes: 'experiences[].promotes',
  Recommend: 'experiences[].recommend',
  Experiment: 'experiences[].experiment',
  Slot: 'slots.*',
  Caps: 'caps',
  Retention: 'retention.*',
  Catalog: 'catalog',
  Collect: 'collect',
  Question: 'questions[]',
  HostAttribute: 'host.*',
  Sensitive: 'sensitive',
  Capsules: 'capsules',
  WidgetOptions: 'widget',
};

/** @typedef {{ type?: string, enum?: string[], anyOf?: Schema[], properties?: Record<string, Schema>, additionalProperties?: Schema | false, items?: Schema, prefixItems?: Schema[], minimum?: number, maximum?: number, description?: string }} Schema */

/** Types that have a name of their own. @type {{ name: string, isIt: (schema: Schema) => boolean }[]} */
const KNOWN_TYPES = [
  {
    name: 'text',
    isIt: ({ anyOf }) =>
      anyOf?.length === 2 && anyOf[0]?.description === 'a text' && !!anyOf[1]?.additionalProperties,
  },
  {
    name: '[trigger](triggers.md) or list of triggers',
    isIt: ({ anyOf }) => !!anyOf?.[0]?.enum?.includes('load'),
  },
  { name: '[action](actions.md)', isIt: (schema) => !!schema.enum?.includes('shortcuts') },
  {
    name: '[condition](../conditions.md)',
    isIt: ({ type, description }) => type === 'object' && !!description,
  },
  { name: 'data category', isIt: (schema) => !!schema.enum?.includes('browsing') },
];

/** The type of a value, in words. @param {Schema} schema @returns {string} */
const typeOf = (schema) => {
  const known = KNOWN_TYPES.find(({ isIt }) => isIt(schema));
  if (known) return known.name;
  if (schema.enum) return schema.enum.map((one) => `\`${one}\``).join(', ');
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' or ');
  if (schema.type === 'array') return `list of ${typeOf(schema.items ?? {})}`;
  if (schema.type === 'object' && !schema.additionalProperties) return 'object';
  if (schema.type === 'object') return `object of ${typeOf(schema.additionalProperties || {})}`;
  return schema.type ?? '';
};

/** The bounds of a number. @param {Schema} schema */
const rangeOf = ({ minimum, maximum }) =>
  minimum === undefined || maximum === undefined || Math.abs(maximum) >= 1e6
    ? ''
    : `, ${minimum} to ${maximum}`;

/** The schemas of the keys at a place. @param {Schema} schema @param {string} place @returns {Record<string, Schema>} */
const propertiesAt = (schema, place) => {
  const steps = place === '' ? [] : place.replaceAll('[]', '.[]').split('.');
  /** @type {Schema} */
  let at = schema;
  for (const step of steps) {
    const keys = at.properties ?? {};
    const next =
      step === '[]'
        ? at.items
        : step === '*'
          ? at.additionalProperties || Object.values(keys)[0]
          : keys[step];
    at = next ?? {};
  }
  return at.properties ?? {};
};

/** The first value of a key at a place in the example. @param {any} value @param {string} place @param {string} key @returns {unknown} */
const exampleAt = (value, place, key) => {
  if (place === '') return value?.[key];
  const [, step = '', rest = ''] = /^(\[\]|[^.[]+)\.?(.*)$/.exec(place) ?? [];
  const inner = step === '[]' || step === '*' ? Object.values(value ?? {}) : [value?.[step]];
  return inner.map((one) => exampleAt(one, rest, key)).find((one) => one !== undefined);
};

/** An example short enough for a table. @param {unknown} value */
const short = (value) => {
  const text = JSON.stringify(value);
  if (text === undefined || text.length <= 90) return text;
  if (Array.isArray(value)) return '[ … ]';
  return typeof value === 'object' ? '{ … }' : text;
};

/** @returns {Promise<{ text: string, problems: string[] }>} */
export async function configPage() {
  const interfaces = Object.assign({}, ...TYPES.map(interfacesIn));
  const schema = JSON.parse(readFileSync(SCHEMA, 'utf8'));
  const example = JSON.parse(readFileSync(join(import.meta.dirname, 'example-config.json'), 'utf8'));
  const { parseConfig } = await importSource('packages/rules/src/index.ts');
  const { factCatalog } = await importSource('packages/core/src/internal.ts');
  /** @type {string[]} */
  const problems = parseConfig(example, factCatalog).issues.map(
    (/** @type {{ path: string, message: string }} */ { path, message }) =>
      `example-config.json: ${path}: ${message}`,
  );
  for (const name of Object.keys(interfaces)) {
    if (!(name in SECTIONS)) problems.push(`${CONFIG}: ${name} has no place in config-page.mjs.`);
  }
  const blocks = Object.entries(SECTIONS).flatMap(([name, place]) => {
    const properties = propertiesAt(schema, place);
    const rows = Object.entries(interfaces[name] ?? {}).map(([key, { comment, optional }]) => {
      const path = place ? `${place}.${key}` : key;
      const { text, byDefault } = splitDefault(comment);
      const value = exampleAt(example, place, key);
      const type = properties[key];
      if (!text) problems.push(`${path}: has no doc comment in ${CONFIG}.`);
      if (optional && !byDefault && !/^(object|list)/.test(typeOf(type ?? {}))) {
        problems.push(`${path}: its doc comment in ${CONFIG} names no default ("Default: …").`);
      }
      if (value === undefined)
        problems.push(`${path}: scripts/reference/example-config.json has no example.`);
      if (!type) problems.push(`${path}: is not in the JSON schema.`);
      return [
        code(key),
        text,
        type ? typeOf(type) + rangeOf(type) : '',
        optional ? byDefault || 'none' : 'required',
        code(short(value)),
      ];
    });
    return [
      `## ${place ? `\`${place}\`` : 'Top level'}`,
      table(['key', '', 'type', 'default', 'example'], rows),
    ];
  });
  const intro =
    'The config is one JSON file, the same for every visitor. `*` stands for any name, `[]` for any item of a list. A text is a string, or an object with one string for each language tag. Unknown keys and wrong types are reported with their path, and the part that has the issue is left out.';
  const aliases = `\`caps.all\` and \`caps.groups.*\` have the keys of \`experiences[].cap\`. Former names are accepted and reported as deprecated: \`kinds\` for \`purposes.*.dataCategories\`, and \`shareChoiceWith\` for \`site.shareConsentWith\`. Editors complete and check configs with [\`config.schema.json\`](../../packages/rules/schema/config.schema.json).`;
  return { text: page('Config', CONFIG, [intro, aliases, ...blocks]), problems };
}
