/** Owns a spot with generic content that a variant may take the place of. */
import { type Children, type Drawn, useBeforePaint, useRef } from '#framework';
import { useCalm } from './calm.ts';
import { useDecision } from './hooks.ts';
import { useNeutral } from './neutral.ts';
import { useReport } from './seen.ts';
import { MARKS, MASKING_CLASSES, standOut } from './spot.ts';
import { Why } from './why.tsx';

/** What a variant shows: elements, or a component without properties. */
export type Content = Children | (() => Drawn);

export interface SlotProps<Name extends string = string, Variant extends string = string> {
  readonly name: Name;
  /**
   * What each variant shows. It brings nothing that would be requested: pictures are inline, in the generic content
   * too, or on the page for everybody; links lead where the page leads everybody. If one of them does not, the slot
   * stays generic for everybody, and the provider's `report` is told. What a component draws is only seen once it is
   * drawn: it may ask once before the slot becomes generic.
   */
  readonly variants: { readonly [V in Variant]: Content };
  /** The generic content: what a server draws, and what stays on any fault. */
  readonly children?: Children;
  readonly className?: string;
}

const draw = (content: Content): Children => {
  if (typeof content !== 'function') return content;
  // Whatever is a function here is a component without properties.
  const Variant = content as () => Drawn;
  return <Variant />;
};

/**
 * Shows the generic content, or the variant that was decided for this visitor, with its why button; reports it as
 * seen. A variant that is not in `variants`, or that the network could tell, leaves the slot generic.
 */
export function Slot({ name, variants, children, className }: SlotProps): Drawn {
  const spot = useRef<HTMLDivElement>(null);
  const { winner } = useDecision(name);
  const variant = winner?.variant;
  const isKnown = variant !== undefined && Object.hasOwn(variants, variant);
  const isCalm = useCalm(spot, name, winner?.experience.id);
  const edge = useRef<HTMLSpanElement>(null);
  const { isNeutral, look } = useNeutral({ name, variants, generic: children, spot, edge });
  const shown = isKnown && isCalm && isNeutral ? winner : undefined;
  const isShown = shown !== undefined;
  useReport(name, spot, shown?.experience.id);
  useBeforePaint(() => {
    if (isShown && spot.current) standOut(spot.current);
  }, [isShown]);
  useBeforePaint(() => look(shown));
  const content = isShown && isKnown && draw(variants[variant]);
  const mark = <span ref={edge} hidden />;
  return (
    <div ref={spot} className={className ? `${className} ${MASKING_CLASSES}` : MASKING_CLASSES} {...MARKS}>
      {shown?.action !== 'after' && content}
      {shown?.action === 'before' && mark}
      {shown?.action !== 'replace' && children}
      {shown?.action === 'after' && mark}
      {shown?.action === 'after' && content}
      {isShown && <Why slot={name} />}
    </div>
  );
}
