/** The panel below its switch, interests first. Groups without content are left out. */
/** @jsxRuntime classic */
/** @jsx h */
import type { ComponentChildren, h } from 'preact';
import type { PanelBindings } from '../lazy-panel/contract.ts';
import { activity } from './activity.tsx';
import { interests } from './interests.tsx';
import { modes } from './mode.tsx';

/** Keys of messages about the browser and the storage, where there is something to report. */
const notes = ({ tactful }: PanelBindings): readonly string[] => {
  const { storage, setAside } = tactful.status();
  return [
    ...(tactful.consent.get().gpc ? ['gpc'] : []),
    ...(storage === 'memory' || storage === 'full' ? [storage] : []),
    ...(setAside ? ['damaged'] : []),
  ];
};

/** The sections within 'More' that have content. Their ids are also message keys, and what `widget.open()` takes. */
const sectionsOf = ({ tactful, page }: PanelBindings): readonly string[] => {
  const { config, consent, profile, slots } = tactful;
  const { status, gateClosed } = consent.get();
  const isTailored = status === 'tailored';
  const hasSettings = slots.disabled()[0] || slots.list().some((slot) => slots.unusedCategories(slot)[0]);
  const hasMessages = config.experiences.some(({ action }) => action === 'message');
  const shown = {
    questions: isTailored && config.questions?.[0],
    why: isTailored && (page.placements()[0] || hasSettings),
    quietHours: isTailored && (hasMessages || profile.quietHours()),
    used: isTailored,
    exportImport: isTailored,
    erase: isTailored || (gateClosed && consent.receipt()?.status === 'tailored'),
    receipt: consent.receipt(),
    legal: true,
  };
  return Object.entries(shown).flatMap(([id, isShown]) => (isShown ? id : []));
};

/** Renders the panel. */
export const panel = (widget: PanelBindings): ComponentChildren => {
  const { h, tactful, state, t, section, more } = widget;
  const isTailored = tactful.consent.get().status === 'tailored';
  const ids = sectionsOf(widget);
  // A section that the page opens by its name is within this one.
  if (ids.some((id) => state.openSections[id])) state.openSections.options ??= true;
  const content = (id: string) => section(id, () => more((loaded) => loaded.renderSection(id)));
  return [
    notes(widget).map((key) => <p>{t(key)}</p>),
    isTailored && [interests(widget), modes(widget), activity(widget)],
    // Loaded when the list of sections opens, so that each of them opens at once.
    section('options', () => [more(() => undefined), ids.map(content)]),
  ];
};
