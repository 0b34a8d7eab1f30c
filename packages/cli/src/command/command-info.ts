/** The description of a command and its options. */

/** An option of a command. */
export interface OptionInfo {
  readonly type: 'boolean' | 'string';
  /** One letter that stands for the option. Absent: none. */
  readonly short?: string;
  /** True if the option may be repeated. */
  readonly multiple?: boolean;
  /** The value as help shows it; absent for a flag. */
  readonly value?: string;
  /** The effect of the option. */
  readonly sentence: string;
  /** The behavior without the option. */
  readonly default: string;
  readonly example: string;
}

/** A command. */
export interface CommandInfo {
  readonly name: string;
  /** The arguments, as help shows them. */
  readonly usage: string;
  /** The effect of the command. */
  readonly sentence: string;
  /** More about its input; absent if the sentence is enough. */
  readonly details?: string;
  readonly options: { readonly [name: string]: OptionInfo };
  readonly exitCodes: { readonly [code: number]: string };
  readonly example: string;
}
