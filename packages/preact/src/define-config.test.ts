/** Checks the types of a defined config. The compiler runs these checks. */
import { expect, expectTypeOf, test } from 'vitest';
import { shop } from '../testing/visitor.ts';

test('returns the config unchanged', () => {
  expect(shop.config.experiences.map(({ slot }) => slot)).toEqual(['hero', 'note', 'side']);
});

/** Never called: only compiled. */
export function typeChecks(): void {
  const { Slot, useDecision, useExposure, WhyButton } = shop;

  // Accepts the slots of the config only.
  useDecision('hero');
  // @ts-expect-error -- no such slot
  useDecision('heroes');
  // @ts-expect-error -- no such slot
  useExposure('heroes');
  WhyButton({ slot: 'side' });
  // @ts-expect-error -- no such slot
  WhyButton({ slot: 'aside' });

  // The variants of a slot are those of its experiences and of their experiments.
  expectTypeOf(useDecision('hero').winner?.variant).toEqualTypeOf<'fish' | undefined>();
  expectTypeOf(useDecision('side').winner?.variant).toEqualTypeOf<'left' | 'right' | undefined>();
  // @ts-expect-error -- no such variant
  if (useDecision('hero').winner?.variant === 'meat') return;

  // A slot requires content for each of its variants, and accepts no other.
  Slot({ name: 'hero', variants: { fish: 'Fish' } });
  Slot({ name: 'side', variants: { left: 'L', right: 'R' } });
  // @ts-expect-error -- no such slot
  Slot({ name: 'heroes', variants: { fish: 'Fish' } });
  // @ts-expect-error -- no content for `right`
  Slot({ name: 'side', variants: { left: 'L' } });
  // @ts-expect-error -- no such variant
  Slot({ name: 'hero', variants: { fish: 'Fish', meat: 'Meat' } });
}
