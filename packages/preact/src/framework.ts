/** Everything that the components import from Preact. `packages/react/src/framework.ts` exports the same names for React. */
import type { ComponentChildren, JSX } from 'preact';
import { type useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

export { createContext } from 'preact';
export { useCallback, useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks';

/** An effect that runs after elements are in the document and before they are painted. */
export const useBeforePaint: typeof useEffect = useLayoutEffect;

/** The content of an element. */
export type Children = ComponentChildren;
/** The result of a component. */
export type Rendered = JSX.Element;

/** A value outside of the component tree. */
export interface Store<T> {
  readonly subscribe: (listener: () => void) => () => void;
  /** Returns the same object until the value changes. */
  readonly read: () => T;
  /** The value that a server renders with. */
  readonly serverValue: T;
  /** True once the tree has been rendered for the first time: server markup is hydrated by then. */
  readonly hasMounted: () => boolean;
}

/**
 * Reads a store and renders again when its value changes. The first render of a tree uses the server's value, so that
 * Preact finds the markup it expects; the current value follows before the browser paints.
 */
export function useStore<T>({ subscribe, read, serverValue, hasMounted }: Store<T>): T {
  const [, rerender] = useState<unknown>();
  const isHydrated = useRef(hasMounted());
  const value = useRef(serverValue);
  value.current = isHydrated.current ? read() : serverValue;
  useLayoutEffect(() => {
    isHydrated.current = true;
    const update = () => {
      if (read() !== value.current) rerender({});
    };
    update();
    return subscribe(update);
  }, [subscribe, read]);
  return value.current;
}
