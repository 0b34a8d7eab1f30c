/** Owns what the components take from React; `packages/preact` has a file of the same shape for Preact. */
import { type JSX, type ReactNode, useEffect, useLayoutEffect, useSyncExternalStore } from 'react';

export { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';

/** Runs when the elements are there and nothing of it has been painted yet. On a server React 18 warns of it. */
export const useBeforePaint: typeof useEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/** What may stand between two tags. */
export type Children = ReactNode;
/** What a component returns. */
export type Drawn = JSX.Element;

/** Something outside of the tree that components read. */
export interface Store<T> {
  readonly subscribe: (listener: () => void) => () => void;
  /** Answers the same object until something has changed. */
  readonly read: () => T;
  /** What the server has drawn. */
  readonly served: T;
  /** Not asked here. */
  readonly isDrawn: () => boolean;
}

/** Follows a store. React itself knows when it takes up a server's markup, and shows `served` until it has. */
export const useStore = <T>({ subscribe, read, served }: Store<T>): T =>
  useSyncExternalStore(subscribe, read, () => served);
