/** Facts as they are now: found lazily, once, and again only when an event they are made of came or went. */
import type { Config } from '@tactful/rules';
import type { LedgerEvent } from './event.ts';
import type { Resolve } from './facts.ts';
import { createView, type Found, type View } from './view.ts';

const NOTHING: Found = { value: '', events: [] };
/** Windows slide: what was found counts for that long. */
const FRESH_MS = 6e4;

export interface Reader {
  find(path: string): Found;
  view(): View;
  /** Forgets what events of these names made. Answers the paths forgotten, or nothing when it was everything. */
  forget(names?: ReadonlySet<string>): readonly string[] | undefined;
  /** True when time alone may have changed values; then they are forgotten. */
  stale(): boolean;
}

/** Reads what `look` sees. */
export const createReader = (
  { catalog = {} }: Config,
  resolve: Resolve,
  look: () => { readonly now: number; readonly events: readonly LedgerEvent[]; readonly page: View['page'] },
): Reader => {
  const found = new Map<string, Found>();
  let view: View | undefined;
  const current = (): View => (view ??= createView({ ...look(), catalog }));
  const forgetAll = (): void => {
    view = undefined;
    found.clear();
  };
  return {
    view: current,
    find: (path) => {
      const known = found.get(path) ?? resolve(path)?.find(current()) ?? NOTHING;
      found.set(path, known);
      return known;
    },
    forget: (names) => {
      const visitAt = view?.visitAt;
      view = undefined;
      // A visit that began or went on moves the windows of all facts.
      if (!names || visitAt !== current().visitAt) {
        forgetAll();
        return;
      }
      const gone = [...found.keys()].filter((path) => resolve(path)?.names.some((name) => names.has(name)));
      for (const path of gone) found.delete(path);
      return gone;
    },
    stale: () => {
      if (!view || Math.abs(look().now - view.now) < FRESH_MS) return false;
      forgetAll();
      return true;
    },
  };
};
