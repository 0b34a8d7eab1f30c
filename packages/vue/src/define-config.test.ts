/** Checks the types of a defined config. The compiler runs these checks. */
import { defineConfig } from '@tactful/vue';
import { expect, expectTypeOf, test } from 'vitest';
import { h } from 'vue';
import { config } from '../../element/testing/visitor.ts';

const shop = defineConfig(config);

test('returns the config unchanged', () => {
  expect(shop.config).toBe(config);
});

/** Never called: only compiled. */
export function typeChecks(): void {
  const { TactfulSlot, useDecision } = shop;
  expectTypeOf(useDecision('hero').value.winner?.variant).toEqualTypeOf<'fish' | undefined>();
  expectTypeOf(useDecision('side').value.winner?.variant).toEqualTypeOf<'left' | 'right' | undefined>();
  // @ts-expect-error -- no such slot
  useDecision('heroes');
  new TactfulSlot({ name: 'hero' });
  // @ts-expect-error -- no such slot
  new TactfulSlot({ name: 'heroes' });
  expectTypeOf<keyof ReturnType<typeof slotOf>['$slots']>().toEqualTypeOf<'default' | 'left' | 'right'>();
  h(TactfulSlot, { name: 'hero' });
}

const slotOf = () => new shop.TactfulSlot({ name: 'side' });
