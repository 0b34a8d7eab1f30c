/** What this shop remembers: a switch and the entries of each kind, and two small pictures of them. */
/** @jsxRuntime classic */
/** @jsx h */
import type { Kind } from '@tactful/core';
import { type ComponentChildren, h, type JSX } from 'preact';
import type { View } from '../view.ts';
import { fold, toggle } from './controls.tsx';
import { entries } from './entries.tsx';

/** Names with their counts as lines; the text says the same as the picture. */
const bars = (title: string, names: readonly (string | undefined)[]): JSX.Element | false => {
  const counts = new Map<string, number>();
  for (const name of names) if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return (
    counts.size > 0 && (
      <section>
        <h3>{title}</h3>
        <ul class="n">
          {[...counts].map(([name, count]) => (
            <li>
              <span>{name}</span> <span>{count}</span>
              <i style={{ width: `${(count / most) * 100}%` }} />
            </li>
          ))}
        </ul>
      </section>
    )
  );
};

export const remembered = (view: View): ComponentChildren => {
  const { personalizer, say } = view;
  const profile = personalizer.profile();
  const { kinds } = personalizer.standing();
  return [
    bars(
      say('interests'),
      profile.map(({ event: { category } }) => category && view.name(category)),
    ),
    (Object.keys(kinds) as Kind[]).map((kind) => {
      const items = profile.filter((item) => item.kind === kind);
      return (
        <section>
          {toggle(view, say(kind), kinds[kind], (on) => personalizer.setKind(kind, on))}
          {items.length
            ? fold(view, kind, items.length.toLocaleString(view.language), () =>
                entries(view, new Set(items.map(({ event }) => event.id))),
              )
            : say('empty')}
        </section>
      );
    }),
    bars(say('expiry'), profile.map(({ expiresAt }) => view.date(expiresAt)).reverse()),
    <p>{say('sooner')}</p>,
  ];
};
