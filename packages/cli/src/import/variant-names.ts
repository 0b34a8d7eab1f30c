/** Gives the values of a feature names of variants. */

/** Short texts that can name a template. Longer ones, addresses and markup are content. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,63}$/u;

const plainName = (value: unknown): string | undefined => {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (typeof value === 'number') return `${value}`;
  return typeof value === 'string' && NAME.test(value) && value.trim() === value ? value : undefined;
};

/** The names of the values of one feature. */
export interface VariantNames {
  /** True for the default value: the standard content of the slot. */
  isDefault(value: unknown): boolean;
  /** The name of the variant for a value. Absent: it is no name, or another value has it already. */
  nameOf(value: unknown): string | undefined;
  /** The name of a variant that repeats the standard content. */
  standardName(): string;
}

/** Creates the names of a feature. */
export const createVariantNames = (defaultValue: unknown = null): VariantNames => {
  const values = new Map<string, string>();
  const nameOf = (value: unknown): string | undefined => {
    const name = plainName(value);
    const text = JSON.stringify(value);
    if (name === undefined || (values.get(name) ?? text) !== text) return undefined;
    values.set(name, text);
    return name;
  };
  return {
    nameOf,
    isDefault: (value) => JSON.stringify(value) === JSON.stringify(defaultValue),
    standardName: () => {
      let name = nameOf(defaultValue) ?? 'standard';
      while (values.has(name) && values.get(name) !== JSON.stringify(defaultValue)) name += '-content';
      return name;
    },
  };
};
