/** What this shop remembers: a switch and the entries of each kind, and two small pictures of them. */
/** @jsxRuntime classic */
/** @jsx lent.h */
import type { Kind } from '@tactful/core';
import type { ComponentChildren, JSX } from 'preact';
import { entries } from './entries.tsx';
import * as lent from './kit.ts';
import { date, fold, host, name, say } from './kit.ts';
import { toggle } from './toggle.tsx';

/** Names with their counts as lines; the text says the same as the picture. */
const bars = (names: readonly string[]): JSX.Element => (
  <ul>
    {[...new Set(names)].map((name) => {
      const { length } = names.filter((each) => each === name);
      return (
        <li>
          {name} {length}
          <i style={{ width: `${(length / names.length) * 100}%` }} />
        </li>
      );
    })}
  </ul>
);

export const remembered = (): ComponentChildren => {
  const { personalizer } = host;
  const profile = personalizer.profile();
  const { kinds } = personalizer.standing();
  return [
    profile.length > 0 && [
      <h3>{say('interests')}</h3>,
      bars(profile.flatMap(({ event: { category } }) => (category ? name(category) : []))),
    ],
    (Object.keys(kinds) as Kind[]).map((kind) => {
      const { length } = profile.filter((item) => item.kind === kind);
      return fold(
        kind,
        () => [
          toggle(say('on'), kinds[kind], (on) => personalizer.setKind(kind, on)),
          length ? entries((item) => item.kind === kind) : <p>{say('empty')}</p>,
        ],
        `${say(kind)} (${length})`,
      );
    }),
    fold('expiry', () => bars(profile.map(({ expiresAt }) => date(expiresAt)).reverse())),
    <small>{say('sooner')}</small>,
  ];
};
