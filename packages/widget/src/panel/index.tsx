/** The panel below the consent buttons: notes, switches, and the sections in their order. */
/** @jsxRuntime classic */
/** @jsx h */
import type { ComponentChildren, h } from 'preact';
import type { PanelBindings } from '../lazy-panel/contract.ts';
import { consentSwitches, purposeSwitches } from './consent-switches.tsx';
import { decisions } from './decisions.tsx';
import { exportImport } from './export-import.tsx';
import { questions } from './questions.tsx';
import { receipt } from './receipt.tsx';
import { storedData } from './stored-data.tsx';

const eraseAll = ({ h, tactful, t, button }: PanelBindings): ComponentChildren => [
  <p>{t('erases')}</p>,
  button(t('erase'), tactful.profile.erase),
];

const privacy = ({ h, t, disclosures }: PanelBindings): ComponentChildren => [
  <p>{t('stays')}</p>,
  disclosures(),
];

/** Keys of messages about the browser and the storage, where there is something to report. */
const notes = ({ tactful }: PanelBindings): readonly string[] => {
  const { storage, setAside } = tactful.status();
  return [
    ...(tactful.consent.get().gpc ? ['gpc'] : []),
    ...(storage === 'memory' || storage === 'full' ? [storage] : []),
    ...(setAside ? ['damaged'] : []),
  ];
};

/** Renders the panel. Section ids are also message keys, and what `widget.open()` takes. */
export const panel = (widget: PanelBindings): ComponentChildren => {
  const { h, tactful, t, section } = widget;
  const { status } = tactful.consent.get();
  const isTailored = status === 'tailored';
  const sections = {
    ...(isTailored && {
      remembered: storedData,
      why: decisions,
      used: purposeSwitches,
      ...(tactful.config.questions && { questions }),
      exportImport,
      erase: eraseAll,
    }),
    ...(status !== 'unset' && { receipt }),
    more: privacy,
  };
  return [
    notes(widget).map((key) => <p>{t(key)}</p>),
    isTailored && consentSwitches(widget),
    Object.entries(sections).map(([id, content]) => section(id, () => content(widget))),
  ];
};
