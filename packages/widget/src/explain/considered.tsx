/** The other experiences of slots, by the reason why they are not shown. Nothing if there are none. */
/** @jsxRuntime classic */
/** @jsx h */
import type { ComponentChildren, h } from 'preact';
import type { PanelBindings } from '../lazy-panel/contract.ts';
import { richText } from '../rich-text.tsx';

/** Names, and the number of experiences without a name. */
interface Group {
  readonly names: Set<string>;
  unnamed: number;
}

const groupByReason = (
  { tactful, localize }: PanelBindings,
  slots: readonly string[],
): ReadonlyMap<string, Group> => {
  const groups = new Map<string, Group>();
  for (const { experience, reason } of slots.flatMap((slot) => tactful.decide(slot).stopped)) {
    const group = groups.get(reason) ?? { names: new Set(), unnamed: 0 };
    if (experience.name) group.names.add(localize(experience.name));
    else group.unnamed += 1;
    groups.set(reason, group);
  }
  return groups;
};

/** A section that lists what was not shown in these slots. */
export const considered = (widget: PanelBindings, slots: readonly string[]): ComponentChildren => {
  const { h, t, formatList, section } = widget;
  const groups = [...groupByReason(widget, slots)];
  return (
    groups[0] &&
    section('considered', () => (
      <ul>
        {groups.map(([reason, { names, unnamed }]) => (
          <li>
            {richText(widget, formatList([...names, ...(unnamed ? [t('others', { n: unnamed })] : [])]))}
            <small>{t(reason)}</small>
          </li>
        ))}
      </ul>
    ))
  );
};
