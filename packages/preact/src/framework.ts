/** Owns what the components take from Preact; `packages/react` has a file of the same shape for React. */
import type { ComponentChildren, JSX } from 'preact';
import { type useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

export { createContext } from 'preact';
export { useCallback, useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks';

/** Runs when the elements are there and nothing of it has been painted yet. */
export const useBeforePaint: typeof useEffect = useLayoutEffect;

/** What may stand between two tags. */
export type Children = ComponentChildren;
/** What a component returns. */
export type Drawn = JSX.Element;

/** Something outside of the tree that components read. */
export interface Store<T> {
  readonly subscribe: (listener: () => void) => () => void;
  /** Answers the same object until something has changed. */
  readonly read: () => T;
  /** What the server has drawn. */
  readonly served: T;
  /** True once the tree has been drawn for the first time: markup of a server is taken up by then. */
  readonly isDrawn: () => boolean;
}

/**
 * Follows a store. The first drawing of a tree shows what a server would, so that Preact finds the markup that it
 * expects; what is so is drawn right after, before anything is painted.
 */
export function useStore<T>({ subscribe, read, served, isDrawn }: Store<T>): T {
  const [, draw] = useState<unknown>();
  const isTaken = useRef(isDrawn());
  const shown = useRef(served);
  shown.current = isTaken.current ? read() : served;
  useLayoutEffect(() => {
    isTaken.current = true;
    const look = () => {
      if (read() !== shown.current) draw({});
    };
    look();
    return subscribe(look);
  }, [subscribe, read]);
  return shown.current;
}
