/** The provider: passes Tactful to every hook and component below it. */
import type { Issue, Tactful } from '@tactful/core';
import { findSlotElements, storeOf, type TactfulStore } from '@tactful/element/internal';
import {
  type Children,
  createContext,
  type Rendered,
  useBeforePaint,
  useContext,
  useMemo,
  useRef,
  useState,
} from '#framework';

/** The value that the provider passes to hooks and components. Without one, and on a server, every slot is standard. */
export interface TactfulContextValue {
  readonly tactful?: Tactful | undefined;
  readonly store?: TactfulStore | undefined;
  /** True once the tree has been rendered for the first time. */
  readonly hasMounted: () => boolean;
  /** The slot elements that a server had rendered before this tree was. */
  readonly serverElements?: WeakSet<Element>;
  readonly onIssue?: ((issue: Issue) => void) | undefined;
}

const TactfulContext = createContext<TactfulContextValue>({ hasMounted: () => true });

export const useTactfulContext = (): TactfulContextValue => useContext(TactfulContext);

/** The properties of {@link TactfulProvider}. */
export interface TactfulProviderProps {
  /** Absent on a server, and until it is created: everything below is standard then. */
  readonly tactful?: Tactful | undefined;
  /** Called once for each slot whose variants are rejected, with the path and the reason. */
  readonly onIssue?: ((issue: Issue) => void) | undefined;
  readonly children?: Children;
}

/** Passes Tactful to every hook and component below. It does not destroy it: the caller that created it does. */
export function TactfulProvider({ tactful, onIssue, children }: TactfulProviderProps): Rendered {
  const [serverElements] = useState(findSlotElements);
  const mounted = useRef(false);
  useBeforePaint(() => {
    mounted.current = true;
  }, []);
  const value = useMemo<TactfulContextValue>(
    () => ({
      tactful,
      store: tactful && storeOf(tactful),
      hasMounted: () => mounted.current,
      serverElements,
      onIssue,
    }),
    [tactful, serverElements, onIssue],
  );
  return <TactfulContext.Provider value={value}>{children}</TactfulContext.Provider>;
}
