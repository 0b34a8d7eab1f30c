/** Every decision on the page, and what else was considered. */
/** @jsxRuntime classic */
/** @jsx lent.h */
import type { ComponentChildren } from 'preact';
import { considered } from '../explain/considered.tsx';
import { decision } from '../explain/decision.tsx';
import { name } from '../explain/names.ts';
import * as lent from '../lazy-panel/bindings.ts';
import { button, host, say } from '../lazy-panel/bindings.ts';

export const decisions = (): ComponentChildren => {
  const placements = host.page.placements();
  const off = host.tactful.slots.disabled();
  return [
    placements.map(({ slot }) => decision(slot)),
    off.map((slot) => (
      <p class="w">
        {name(slot)}: {say('slot-off')} {button(say('again'), () => host.tactful.slots.enable(slot))}
      </p>
    )),
    !placements.length && !off.length && <p>{say('plain')}</p>,
    considered(host.tactful.slots.list()),
  ];
};
