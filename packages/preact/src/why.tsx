/** Owns the place of the why button, for spots that an app draws by itself. */
import { type Drawn, useEffect, useRef } from '#framework';
import { useDecision } from './hooks.ts';
import { place } from './placements.ts';
import { useScene } from './provider.tsx';

export interface WhyProps {
  readonly slot: string;
}

/**
 * Where the widget puts its 'Why this?' while the slot is tailored: in the upper corner of the nearest positioned
 * element around it, out of the flow. Draws nothing by itself.
 */
export function Why({ slot }: WhyProps): Drawn {
  const { personalizer } = useScene();
  const spot = useRef<HTMLSpanElement>(null);
  const isTailored = useDecision(slot).winner !== undefined;
  useEffect(() => {
    const element = spot.current;
    if (!personalizer || !element || !isTailored) return;
    // Set by property: a policy without inline styles refuses the attribute. Without a box of its own, the button
    // is placed in the element around.
    element.style.display = 'contents';
    return place(personalizer, { slot, element });
  }, [personalizer, slot, isTailored]);
  return <span ref={spot} />;
}
