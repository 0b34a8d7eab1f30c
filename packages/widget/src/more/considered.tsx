/** The other experiences of slots, by the reason why they are not shown. */
/** @jsxRuntime classic */
/** @jsx h */
import type { h, JSX } from 'preact';
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

/** Renders the list. */
export const consideredList = (widget: PanelBindings, slots: readonly string[]): JSX.Element => {
  const { h, t, formatList } = widget;
  return (
    <ul>
      {[...groupByReason(widget, slots)].map(([reason, { names, unnamed }]) => (
        <li>
          {richText(widget, formatList([...names, ...(unnamed ? [t('others', { n: unnamed })] : [])]))}
          <small>{t(reason)}</small>
        </li>
      ))}
    </ul>
  );
};
