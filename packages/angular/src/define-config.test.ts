/** Checks the types of a defined config. The compiler runs these checks. */
import { defineConfig } from '@tactful/angular';
import { expect, expectTypeOf, test } from 'vitest';
import { config } from '../../element/testing/visitor.ts';

const shop = defineConfig(config);

test('returns the config unchanged', () => {
  expect(shop.config).toBe(config);
});

/** Never called: only compiled. */
export function typeChecks(): void {
  const { injectSlot } = shop;
  expectTypeOf(injectSlot('hero', ['fish'])()).toEqualTypeOf<'fish' | undefined>();
  expectTypeOf(injectSlot('side', ['left', 'right'])()).toEqualTypeOf<'left' | 'right' | undefined>();
  // @ts-expect-error -- no such slot
  injectSlot('heroes', []);
  // @ts-expect-error -- no such variant
  injectSlot('hero', ['meat']);
}
