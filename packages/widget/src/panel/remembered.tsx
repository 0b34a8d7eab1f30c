/** What this shop remembers: a switch and the entries of each kind, and two small pictures of them. */
/** @jsxRuntime classic */
/** @jsx lent.h */
import type { Kind } from '@tactful/core';
import type { ComponentChildren } from 'preact';
import * as lent from '../lent.ts';
import { button, fold, host, say } from '../lent.ts';
import { entries } from './entries.tsx';
import { expiry, interests } from './pictures.tsx';
import { toggle } from './toggle.tsx';

export const remembered = (): ComponentChildren => {
  const { personalizer } = host;
  const profile = personalizer.profile();
  const { kinds } = personalizer.standing();
  return [
    profile[0] ? interests(profile) : <p>{say('empty')}</p>,
    (Object.keys(kinds) as Kind[]).map((kind) => {
      const items = profile.filter((item) => item.kind === kind);
      const body = () => [
        toggle(say('on'), kinds[kind], (on) => personalizer.setKind(kind, on)),
        items[0] ? entries(kind, items) : <p>{say('empty')}</p>,
        items[1] && button(say('clear'), () => personalizer.removeKind(kind)),
      ];
      return fold(kind, body, `${say(kind)} (${items.length})`);
    }),
    profile[0] && fold('expiry', () => expiry(profile)),
    <small>{say('sooner')}</small>,
  ];
};
