/** Checks the types of a defined config. The compiler runs these checks. */
import { defineConfig } from '@tactful/svelte';
import { expect, expectTypeOf, test } from 'vitest';
import { config } from '../../element/testing/visitor.ts';

const shop = defineConfig(config);

test('returns the config unchanged', () => {
  expect(shop.config).toBe(config);
});

/** Never called: only compiled. */
export function typeChecks(): void {
  const { createSlot } = shop;
  expectTypeOf(createSlot('hero', ['fish']).variant).toEqualTypeOf<'fish' | undefined>();
  expectTypeOf(createSlot('side', ['left', 'right']).variant).toEqualTypeOf<'left' | 'right' | undefined>();
  // @ts-expect-error -- no such slot
  createSlot('heroes', []);
  // @ts-expect-error -- no such variant
  createSlot('hero', ['meat']);
}
