/** The purposes and the data categories, each with its switch. */
/** @jsxRuntime classic */
/** @jsx h */
import type { DataCategory } from '@tactful/core';
import type { ComponentChildren, h } from 'preact';
import type { PanelBindings } from '../lazy-panel/contract.ts';
import { deleteEntries } from '../panel/forget.ts';
import { richText } from '../rich-text.tsx';

/** Allows a data category, or forbids it and deletes its events, which can be undone. */
const setCategory = async (widget: PanelBindings, category: DataCategory, isOn: boolean) => {
  const { consent, profile } = widget.tactful;
  if (isOn) return consent.setCategory(category, true);
  const own = profile.list().filter(({ dataCategory }) => dataCategory === category);
  const deleted = await deleteEntries(
    widget,
    own.map(({ event }) => event.id),
  );
  const result = await consent.setCategory(category, false);
  if ('ok' in deleted || !result.ok) return result;
  const undo = async () => {
    await consent.setCategory(category, true);
    await deleted.undo?.();
  };
  return { ...deleted, undo };
};

const categorySwitches = (widget: PanelBindings): ComponentChildren => {
  const { h, tactful, t, switchButton, retentionText } = widget;
  const { purposes } = tactful.config;
  const { dataCategories } = tactful.consent.get();
  const items = tactful.profile.list();
  const used = new Set(Object.values(purposes).flatMap((purpose) => purpose.dataCategories));
  return [...used].map((category) => {
    const n = items.filter(({ dataCategory }) => dataCategory === category).length;
    const label = [t(category), <small>{t('dataMeta', { n, days: retentionText(category) })}</small>];
    return switchButton(label, dataCategories[category], (isOn) => setCategory(widget, category, isOn), {
      id: `data-${category}`,
    });
  });
};

/** Renders the switches of purposes, data categories and sections of the site. */
export const purposes = (widget: PanelBindings): ComponentChildren => {
  const { h, tactful, state, t, localize, switchButton } = widget;
  const { consent, config } = tactful;
  const current = consent.get();
  return [
    Object.entries(config.purposes).map(([purpose, { label, benefit }]) =>
      switchButton(
        [richText(widget, localize(label)), <small>{richText(widget, localize(benefit))}</small>],
        !!current.purposes[purpose],
        (isOn) => consent.setPurpose(purpose, isOn),
      ),
    ),
    <h4>{t('data')}</h4>,
    categorySwitches(widget),
    config.site.sections &&
      Object.keys(config.site.sections).length > 1 &&
      switchButton(t('shareAcrossSections'), current.sharedAcrossSections, consent.setSharedAcrossSections),
    switchButton(t('keep'), !!state.keepData, (isOn) => {
      state.keepData = isOn;
    }),
  ];
};
