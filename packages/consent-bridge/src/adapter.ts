/** Adapters of consent tools: what a bridge knows about each. */
import { ignoreErrors } from '@tactful/page/internal';

/**
 * The state of a tool. `granted`: the visitor has allowed the category. `allowed`: the tool allows it although the visitor has not
 * decided, as where no consent is required. `undecided`: its banner waits for the visitor. `missing`: it is on the page, and does
 * not know the category. Only `granted` and `allowed` let the gate open.
 */
export type ToolState = 'granted' | 'allowed' | 'denied' | 'undecided' | 'missing';

/** The adapter of one consent tool. */
export interface ConsentAdapter {
  /** The name of the tool, as `cookiebot`. */
  readonly name: string;
  /** The category of the tool that covers personalization. */
  readonly category: string;
  /**
   * Calls `onChange` after each change of the tool, also of one that is loaded later, until `signal` is aborted.
   *
   * @returns A function that reads the state of the tool; it returns undefined while the tool is not on the page.
   */
  connect(onChange: () => void, signal: AbortSignal): () => ToolState | undefined;
}

/** The settings of an adapter. */
export interface AdapterOptions {
  /** The category of the tool that covers personalization. Default: see the guide. */
  readonly category?: string | undefined;
  /** The object of the tool, in an app that imports the tool. Default: the global of the tool. */
  readonly tool?: unknown;
}

/** Creates the adapter of a tool. */
export type CreateAdapter = (options?: AdapterOptions) => ConsentAdapter;

/** A property of an object of the page; undefined if there is none, or if reading it throws. */
export const property = (owner: unknown, name: string): unknown => ignoreErrors(() => Object(owner)[name]);

/** True if an object of the page has this method. */
export const hasMethod = (owner: unknown, name: string): boolean =>
  typeof property(owner, name) === 'function';

/** Calls a method of an object of the page. Returns undefined if there is none. Throws what the method throws. */
export const call = (owner: unknown, name: string, ...parameters: readonly unknown[]): unknown => {
  const method = property(owner, name);
  return typeof method === 'function' ? Reflect.apply(method, owner, parameters) : undefined;
};

/**
 * The state of a tool that waits for nobody.
 *
 * @param isByDefault - True if the visitor has not decided: the tool has a default for them.
 */
export const decided = (isAllowed: unknown, isByDefault = false): ToolState => {
  if (isAllowed !== true) return 'denied';
  return isByDefault ? 'allowed' : 'granted';
};
