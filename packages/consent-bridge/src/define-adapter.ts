/** Creates adapters of tools that have an object on the page, and emit events. */
import { ignoreErrors } from '@tactful/page/internal';
import type { CreateAdapter, ToolState } from './adapter.ts';

/** The description of a tool. */
export interface ToolDescription {
  readonly name: string;
  /** The default category. */
  readonly category: string;
  /** The names of its events. They are listened to on `window`, where those of the document arrive if they bubble. */
  readonly events?: readonly string[];
  /** Its events on `document`. */
  readonly documentEvents?: readonly string[];
  /** The object of the tool on this page; nothing if it is not there. */
  find(): unknown;
  /** The state of the tool; undefined if it is not known yet. An error counts as undecided. */
  read(tool: unknown, category: string): ToolState | undefined;
  /** Listens to the object itself. Called once for each object. */
  listen?(tool: unknown, onChange: () => void, signal: AbortSignal): void;
}

/** True for objects, also for modules, which inherit nothing, and for functions. */
const isObject = (value: unknown): value is object => Object(value) === value;

const readOrUndecided = (read: () => ToolState | undefined): ToolState | undefined => {
  try {
    return read();
  } catch {
    return 'undecided';
  }
};

/** Returns the function that creates adapters of the tool. */
export const defineAdapter =
  (description: ToolDescription): CreateAdapter =>
  ({ category = description.category, tool: given } = {}) => ({
    name: description.name,
    category,
    connect(onChange, signal) {
      const { events = [], documentEvents = [], find, read, listen } = description;
      for (const type of events) addEventListener(type, onChange, { signal });
      for (const type of documentEvents) document.addEventListener(type, onChange, { signal });
      const known = new WeakSet<object>();
      return () => {
        const tool = given ?? ignoreErrors(find);
        if (!isObject(tool)) return undefined;
        if (!known.has(tool)) {
          known.add(tool);
          ignoreErrors(() => listen?.(tool, onChange, signal));
        }
        return readOrUndecided(() => read(tool, category));
      };
    },
  });
