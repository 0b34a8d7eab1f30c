/** A name in the code of an app, which exists in the config or not. */

/** The part of Tactful that a name belongs to. */
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
  /** The slot of a variant, or the event of a parameter. Empty for others. */
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
