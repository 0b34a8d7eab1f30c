/** The place of a why button, for apps that render a slot without `<Slot>`. */
import { addPlacement } from '@tactful/element/internal';
import { type Rendered, useEffect, useRef } from '#framework';
import { useDecision } from './hooks.ts';
import { useTactfulContext } from './provider.tsx';

/** The properties of {@link WhyButton}. */
export interface WhyButtonProps {
  readonly slot: string;
}

/**
 * Marks where the widget puts its 'Why this?' button while the slot is personalized: in the upper corner of the nearest
 * positioned ancestor, out of the flow. Renders no visible content of its own.
 */
export function WhyButton({ slot }: WhyButtonProps): Rendered {
  const { tactful } = useTactfulContext();
  const anchor = useRef<HTMLSpanElement>(null);
  const isPersonalized = useDecision(slot).winner !== undefined;
  useEffect(() => {
    const element = anchor.current;
    if (!tactful || !element || !isPersonalized) return;
    // Set as a property, because a strict CSP blocks the style attribute. Without a box of its own, the element lets
    // the button position itself in the ancestor.
    element.style.display = 'contents';
    return addPlacement(tactful, { slot, element });
  }, [tactful, slot, isPersonalized]);
  return <span ref={anchor} />;
}
