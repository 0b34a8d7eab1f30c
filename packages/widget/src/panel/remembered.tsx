/** What this shop remembers: a switch and the entries of each kind, and two small pictures of them. */
/** @jsxRuntime classic */
/** @jsx lent.h */
import type { DataCategory } from '@tactful/core';
import type { ComponentChildren } from 'preact';
import * as lent from '../lazy-panel/bindings.ts';
import { button, fold, host, say } from '../lazy-panel/bindings.ts';
import { entries } from './entries.tsx';
import { expiry, interests } from './pictures.tsx';
import { toggle } from './toggle.tsx';

export const remembered = (): ComponentChildren => {
  const { tactful } = host;
  const profile = tactful.profile.list();
  const { dataCategories } = tactful.consent.get();
  return [
    profile[0] ? interests(profile) : <p>{say('empty')}</p>,
    (Object.keys(dataCategories) as DataCategory[]).map((kind) => {
      const items = profile.filter((item) => item.dataCategory === kind);
      const body = () => [
        toggle(say('on'), dataCategories[kind], (on) => tactful.consent.setCategory(kind, on)),
        items[0] ? entries(kind, items) : <p>{say('empty')}</p>,
        items[1] && button(say('clear'), () => tactful.profile.removeCategory(kind)),
      ];
      return fold(kind, body, `${say(kind)} (${items.length})`);
    }),
    profile[0] && fold('expiry', () => expiry(profile)),
    <small>{say('sooner')}</small>,
  ];
};
