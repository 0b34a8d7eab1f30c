/** The panel below its switch, interests first. Groups without content are left out. */
/** @jsxRuntime classic */
/** @jsx h */
import type { ComponentChildren, h } from 'preact';
import type { PanelBindings } from '../lazy-panel/contract.ts';
import { activity } from './activity.tsx';
import { decisions } from './decisions.tsx';
import { erase, withdraw } from './erase.tsx';
import { exportImport } from './export-import.tsx';
import { interests } from './interests.tsx';
import { modes } from './mode.tsx';
import { purposes } from './purposes.tsx';
import { questions } from './questions.tsx';
import { quietHours } from './quiet-hours.tsx';
import { receipt } from './receipt.tsx';

type Render = (widget: PanelBindings) => ComponentChildren;

const legal: Render = ({ disclosures }) => disclosures();

/** Keys of messages about the browser and the storage, where there is something to report. */
const notes = ({ tactful }: PanelBindings): readonly string[] => {
  const { storage, setAside } = tactful.status();
  return [
    ...(tactful.consent.get().gpc ? ['gpc'] : []),
    ...(storage === 'memory' || storage === 'full' ? [storage] : []),
    ...(setAside ? ['damaged'] : []),
  ];
};

/** The sections within 'More'. Their ids are also message keys, and what `widget.open()` takes. */
const sectionsOf = ({ tactful, page }: PanelBindings): { readonly [id: string]: Render } => {
  const { config, consent, profile, slots } = tactful;
  const { status, gateClosed } = consent.get();
  const hasSettings = slots.list().some((slot) => slots.unusedCategories(slot).length);
  const hasMessages = config.experiences.some(({ action }) => action === 'message');
  return {
    ...(status === 'tailored' && {
      ...(config.questions?.[0] && { questions }),
      ...((page.placements()[0] || slots.disabled()[0] || hasSettings) && { why: decisions }),
      ...((hasMessages || profile.quietHours()) && { quietHours }),
      used: purposes,
      exportImport,
      erase,
    }),
    ...(gateClosed && consent.receipt()?.status === 'tailored' && { erase: withdraw }),
    ...(status !== 'unset' && { receipt }),
    legal,
  };
};

/** Renders the panel. */
export const panel: Render = (widget) => {
  const { h, tactful, state, t, section } = widget;
  const isTailored = tactful.consent.get().status === 'tailored';
  const sections = Object.entries(sectionsOf(widget));
  // A section that the page opens by its name is within this one.
  if (sections.some(([id]) => state.openSections[id])) state.openSections.options ??= true;
  return [
    notes(widget).map((key) => <p>{t(key)}</p>),
    isTailored && [interests(widget), modes(widget), activity(widget)],
    section('options', () => sections.map(([id, content]) => section(id, () => content(widget)))),
  ];
};
