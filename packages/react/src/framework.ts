/** Everything that the components import from React. `packages/preact/src/framework.ts` exports the same names for Preact. */
import { type JSX, type ReactNode, useEffect, useLayoutEffect, useSyncExternalStore } from 'react';

export { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';

/** An effect that runs after elements are in the document and before they are painted. React 18 warns about it on a server. */
export const useBeforePaint: typeof useEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/** The content of an element. */
export type Children = ReactNode;
/** The result of a component. */
export type Rendered = JSX.Element;

/** A value outside of the component tree. */
export interface Store<T> {
  readonly subscribe: (listener: () => void) => () => void;
  /** Returns the same object until the value changes. */
  readonly read: () => T;
  /** The value that a server renders with. */
  readonly serverValue: T;
  /** Preact needs it; React knows by itself. */
  readonly hasMounted: () => boolean;
}

/** Reads a store and renders again when its value changes. React uses the server's value while it hydrates. */
export const useStore = <T>({ subscribe, read, serverValue }: Store<T>): T =>
  useSyncExternalStore(subscribe, read, () => serverValue);
