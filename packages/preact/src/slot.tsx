/** The slot component: standard content that a variant may replace. */
import { REPLAY_MASK_CLASSES } from '@tactful/core/internal';
import { ensurePositioned, SLOT_ATTRIBUTES } from '@tactful/element/internal';
import { type Children, type Rendered, useBeforePaint, useRef } from '#framework';
import { useAntiFlicker } from './anti-flicker.ts';
import { useReportExposure } from './exposure.ts';
import { useDecision } from './hooks.ts';
import { useVariantSafety } from './variant-safety.ts';
import { WhyButton } from './why-button.tsx';

/** The content of a variant: elements, or a component without properties. */
export type VariantContent = Children | (() => Rendered);

/** The properties of {@link Slot}. */
export interface SlotProps<Name extends string = string, Variant extends string = string> {
  readonly name: Name;
  /**
   * The content of each variant. It must not cause a request of its own: pictures are inline, in the standard content
   * too, or on the page for everybody; links lead where the page leads everybody. If one variant breaks this rule, the
   * slot stays standard for everybody, and the provider's `onIssue` is called. The content of a component is known
   * only after it is rendered: it may cause one request before the slot becomes standard.
   */
  readonly variants: { readonly [V in Variant]: VariantContent };
  /** The standard content: what a server renders, and what stays on any failure. */
  readonly children?: Children;
  readonly className?: string;
}

const renderVariant = (content: VariantContent): Children => {
  if (typeof content !== 'function') return content;
  // The only function that the type allows here is a component without properties.
  const Variant = content as () => Rendered;
  return <Variant />;
};

/**
 * Shows the standard content, or the variant that was decided for this visitor with its why button, and reports its
 * exposure. If `variants` lacks the variant, or the variant is rejected, the slot stays standard.
 */
export function Slot({ name, variants, children, className }: SlotProps): Rendered {
  const element = useRef<HTMLDivElement>(null);
  const separator = useRef<HTMLSpanElement>(null);
  const { winner } = useDecision(name);
  const variant = winner?.variant;
  const hasContent = variant !== undefined && Object.hasOwn(variants, variant);
  const isInTime = useAntiFlicker(element, name, winner?.experience.id);
  const { isSafe, checkRendered } = useVariantSafety({
    name,
    variants,
    standard: children,
    element,
    separator,
  });
  const shown = hasContent && isInTime && isSafe ? winner : undefined;
  const isShown = shown !== undefined;
  useReportExposure(name, element, shown?.experience.id);
  useBeforePaint(() => {
    if (isShown && element.current) ensurePositioned(element.current);
  }, [isShown]);
  useBeforePaint(() => checkRendered(shown));
  const content = isShown && hasContent && renderVariant(variants[variant]);
  const divider = <span ref={separator} hidden />;
  return (
    <div
      ref={element}
      className={className ? `${className} ${REPLAY_MASK_CLASSES}` : REPLAY_MASK_CLASSES}
      {...SLOT_ATTRIBUTES}
    >
      {shown?.action !== 'after' && content}
      {shown?.action === 'before' && divider}
      {shown?.action !== 'replace' && children}
      {shown?.action === 'after' && divider}
      {shown?.action === 'after' && content}
      {isShown && <WhyButton slot={name} />}
    </div>
  );
}
