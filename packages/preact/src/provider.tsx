/** Owns handing the personalizer to every component below. */
import type { ConfigIssue, Personalizer } from '@tactful/core';
import {
  type Children,
  createContext,
  type Drawn,
  useBeforePaint,
  useContext,
  useMemo,
  useRef,
  useState,
} from '#framework';
import { type Answers, answersOf } from './answers.ts';
import { servedSpots } from './spot.ts';

/** What a component finds around it. Without a provider, and on a server, there is no personalizer: all is generic. */
export interface Scene {
  readonly personalizer?: Personalizer | undefined;
  readonly answers?: Answers | undefined;
  readonly isDrawn: () => boolean;
  /** The spots that a server had drawn before this tree was. */
  readonly served?: WeakSet<Element>;
  readonly report?: ((fault: ConfigIssue) => void) | undefined;
}

const Surroundings = createContext<Scene>({ isDrawn: () => true });

export const useScene = (): Scene => useContext(Surroundings);

export interface TactfulProviderProps {
  /** Absent on a server, and as long as it is not made: then everything below is generic. */
  readonly personalizer?: Personalizer | undefined;
  /** Told what the app has to mend, once: a slot whose variants are refused. */
  readonly report?: ((fault: ConfigIssue) => void) | undefined;
  readonly children?: Children;
}

/** Gives all hooks and components below the personalizer that they ask. Closing it is left to whoever made it. */
export function TactfulProvider({ personalizer, report, children }: TactfulProviderProps): Drawn {
  const [served] = useState(servedSpots);
  const drawn = useRef(false);
  useBeforePaint(() => {
    drawn.current = true;
  }, []);
  const scene = useMemo<Scene>(
    () => ({
      personalizer,
      answers: personalizer && answersOf(personalizer),
      isDrawn: () => drawn.current,
      served,
      report,
    }),
    [personalizer, served, report],
  );
  return <Surroundings.Provider value={scene}>{children}</Surroundings.Provider>;
}
