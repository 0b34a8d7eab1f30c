/** Turns the shape of the config into a JSON Schema, so that editors complete and check a config as it is written. */
import { CONFIG_SCHEMA } from '../src/config/schema.ts';
import type { AnySchema, Fields } from '../src/config/schema-dsl.ts';

type Schema = { readonly [key: string]: unknown };

const fields = (of: Fields): Schema =>
  Object.fromEntries(Object.entries(of).map(([name, shape]) => [name, schemaOf(shape)]));

const list = (items: readonly AnySchema[], least: number, most: number): Schema => {
  const size = { minItems: least, ...(most < 1e5 ? { maxItems: most } : {}) };
  const rest = schemaOf(items.at(-1) as AnySchema);
  return items.length > 1
    ? { type: 'array', prefixItems: items.map(schemaOf), items: rest, ...size }
    : { type: 'array', items: rest, ...size };
};

/** The JSON Schema of one shape. */
const schemaOf = (shape: AnySchema): Schema => {
  switch (shape[0]) {
    case 'string':
      return shape[2]
        ? { type: 'string', pattern: `^(?:${shape[1]})$`, description: shape[2] }
        : { enum: shape[1].split('|') };
    case 'number':
      return { type: shape[3] ? 'integer' : 'number', minimum: shape[1], maximum: shape[2] };
    case 'array':
      return list(shape[1], shape[2], shape[3]);
    case 'object':
      return {
        type: 'object',
        properties: fields({ ...shape[1], ...shape[2] }),
        required: Object.keys(shape[1]),
        additionalProperties: shape[3] ? schemaOf(shape[3]) : false,
        ...(shape[4] ? { minProperties: shape[4] } : {}),
      };
    case 'condition':
      return { type: 'object', description: 'A test over facts, in the syntax of GrowthBook and MongoDB.' };
    case 'coded':
      return schemaOf(shape[2]);
    case 'any':
      return { anyOf: (shape.slice(1) as AnySchema[]).map(schemaOf) };
    default:
      return { type: shape[0] };
  }
};

/** The JSON Schema of the whole config. */
export const configSchema = (): Schema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Tactful config',
  ...schemaOf(CONFIG_SCHEMA),
});
