/** What this shop remembers: a switch and the entries of each kind, and two small pictures of them. */
/** @jsxRuntime classic */
/** @jsx lent.h */
import type { Kind } from '@tactful/core';
import type { ComponentChildren, JSX } from 'preact';
import { entries } from './entries.tsx';
import * as lent from './kit.ts';
import { date, fold, host, name, say } from './kit.ts';
import { toggle } from './toggle.tsx';

/** Names with their counts, as lines; the text says the same as the picture. */
const bars = (key: string, names: readonly string[]): JSX.Element =>
  fold(key, () => (
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
  ));

export const remembered = (): ComponentChildren => {
  const { personalizer } = host;
  const profile = personalizer.profile();
  const { kinds } = personalizer.standing();
  return [
    (Object.keys(kinds) as Kind[]).map((kind) => {
      const { length } = profile.filter((item) => item.kind === kind);
      return fold(
        kind,
        () => [
          toggle(say(kind), kinds[kind], (on) => personalizer.setKind(kind, on)),
          length ? entries((item) => item.kind === kind) : say('empty'),
        ],
        `${say(kind)} (${length})`,
      );
    }),
    bars(
      'interests',
      profile.flatMap(({ event }) => (event.category ? name(event.category) : [])),
    ),
    bars('expiry', profile.map(({ expiresAt }) => date(expiresAt)).reverse()),
  ];
};
