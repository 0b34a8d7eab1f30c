/** The description of a command and its options. */

/** An option of a command. */
export interface OptionInfo {
  readonly type: 'boolean' | 'string';
  /** True if the option may be repeated. */
  readonly multiple?: boolean;
  /** The value as help shows it; absent for a flag. */
  readonly value?: string;
  /** What the option does. */
  readonly sentence: string;
  /** What happens without the option. */
  readonly default: string;
  readonly example: string;
}

/** A command. */
export interface CommandInfo {
  readonly name: string;
  /** The arguments, as help shows them. */
  readonly usage: string;
  /** What the command does. */
  readonly sentence: string;
  /** More about its input; absent if the sentence is enough. */
  readonly details?: string;
  readonly options: { readonly [name: string]: OptionInfo };
  readonly exitCodes: { readonly [code: number]: string };
  readonly example: string;
}
