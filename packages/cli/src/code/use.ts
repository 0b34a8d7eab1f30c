/** What application code names: it exists in the config, or it does not. */

/** What a name is of. */
export type UseKind =
  | 'slot'
  | 'flag'
  | 'variant'
  | 'event'
  | 'parameter'
  | 'item field'
  | 'category'
  | 'brand'
  | 'feature'
  | 'question'
  | 'host attribute'
  | 'fact'
  | 'attribute'
  | 'method';

/** A name in code. */
export interface CodeUse {
  readonly kind: UseKind;
  readonly name: string;
  /** What it belongs to: the slot of a variant, the event of a parameter. Empty for others. */
  readonly of: string;
  /** True if the code certainly calls Tactful. Otherwise only a probable typing error counts. */
  readonly isCertain: boolean;
  /** The offset in the file. */
  readonly at: number;
}

/** The options of {@link useOf}. */
export interface UseOptions {
  readonly at: number;
  readonly of?: string;
  readonly isCertain?: boolean;
}

/** Describes a name; nothing if it is not known before the code runs. */
export const useOf = (
  kind: UseKind,
  name: string | undefined,
  { at, of = '', isCertain = true }: UseOptions,
): readonly CodeUse[] => (name === undefined || name === '' ? [] : [{ kind, name, of, isCertain, at }]);
