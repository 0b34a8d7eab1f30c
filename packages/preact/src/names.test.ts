/** The names of a config as types: the compiler is the runner. */
import { expect, expectTypeOf, test } from 'vitest';
import { shop } from '../testing/visitor.ts';

test('a config is given back as it was', () => {
  expect(shop.config.experiences.map(({ slot }) => slot)).toEqual(['hero', 'note', 'side']);
});

/** Never run: only compiled. */
export function names(): void {
  const { Slot, useDecision, useSeen, Why } = shop;

  // The slots are those of the config.
  useDecision('hero');
  // @ts-expect-error -- no such slot
  useDecision('heroes');
  // @ts-expect-error -- no such slot
  useSeen('heroes');
  Why({ slot: 'side' });
  // @ts-expect-error -- no such slot
  Why({ slot: 'aside' });

  // The variants of a slot are those of its experiences, and of the arms of their experiments.
  expectTypeOf(useDecision('hero').winner?.variant).toEqualTypeOf<'fish' | undefined>();
  expectTypeOf(useDecision('side').winner?.variant).toEqualTypeOf<'left' | 'right' | undefined>();
  // @ts-expect-error -- no such variant
  if (useDecision('hero').winner?.variant === 'meat') return;

  // A slot has content for each of its variants, and for no other.
  Slot({ name: 'hero', variants: { fish: 'Fish' } });
  Slot({ name: 'side', variants: { left: 'L', right: 'R' } });
  // @ts-expect-error -- no such slot
  Slot({ name: 'heroes', variants: { fish: 'Fish' } });
  // @ts-expect-error -- nothing for `right`
  Slot({ name: 'side', variants: { left: 'L' } });
  // @ts-expect-error -- no such variant
  Slot({ name: 'hero', variants: { fish: 'Fish', meat: 'Meat' } });
}
