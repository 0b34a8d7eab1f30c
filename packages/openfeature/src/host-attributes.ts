/** Converts the evaluation context into the host attributes that the config declares. */
import type { EvaluationContext } from '@openfeature/web-sdk';
import type { FactValue, Tactful } from '@tactful/core';

const isOfType = (value: unknown, type: string): value is FactValue =>
  type === 'list'
    ? Array.isArray(value) && value.every((entry) => typeof entry === 'string')
    : typeof value === type;

/** Returns the attributes of the context that the config declares with that type. Everything else is not read. */
export const hostAttributes = (
  { config }: Tactful,
  context: EvaluationContext,
): { readonly [name: string]: FactValue } =>
  Object.fromEntries(
    Object.entries(config.host ?? {})
      .filter(([name, { type }]) => isOfType(context[name], type))
      // The filter has checked the type.
      .map(([name]) => [name, context[name] as FactValue]),
  );
