/** Every decision on the page, and what else was considered. */
/** @jsxRuntime classic */
/** @jsx lent.h */
import type { ComponentChildren } from 'preact';
import * as lent from '../lent.ts';
import { button, host, say } from '../lent.ts';
import { considered } from '../why/considered.tsx';
import { decision } from '../why/decision.tsx';
import { name } from '../why/names.ts';

export const decisions = (): ComponentChildren => {
  const placements = host.placements();
  const off = host.personalizer.slotsOff();
  return [
    placements.map(({ slot }) => decision(slot)),
    off.map((slot) => (
      <p class="w">
        {name(slot)}: {say('slot-off')} {button(say('again'), () => host.personalizer.slotOn(slot))}
      </p>
    )),
    !placements.length && !off.length && <p>{say('plain')}</p>,
    considered(host.personalizer.slots()),
  ];
};
