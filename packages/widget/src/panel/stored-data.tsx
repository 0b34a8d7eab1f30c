/** The stored data: a switch and the events of each data category, and two charts. */
/** @jsxRuntime classic */
/** @jsx h */
import type { DataCategory } from '@tactful/core';
import type { ComponentChildren, h } from 'preact';
import type { PanelBindings } from '../lazy-panel/contract.ts';
import { categoryChart, expiryChart } from './charts.tsx';
import { itemList } from './item-list.tsx';
import { switchButton } from './switch.tsx';

/** Renders the section. */
export const storedData = (widget: PanelBindings): ComponentChildren => {
  const { h, t, button, section } = widget;
  const { consent, profile } = widget.tactful;
  const all = profile.list();
  const { dataCategories } = consent.get();
  const categorySection = (category: DataCategory) => {
    const items = all.filter(({ dataCategory }) => dataCategory === category);
    const content = () => [
      switchButton(widget, {
        label: t('on'),
        on: dataCategories[category],
        set: (on) => consent.setCategory(category, on),
      }),
      items[0] ? itemList(widget, category, items) : <p>{t('empty')}</p>,
      items[1] && button(t('clear'), () => profile.removeCategory(category)),
    ];
    return section(category, content, `${t(category)} (${items.length})`);
  };
  return [
    all[0] ? categoryChart(widget, all) : <p>{t('empty')}</p>,
    // Its keys are the data categories; TypeScript types all keys as texts.
    (Object.keys(dataCategories) as DataCategory[]).map(categorySection),
    all[0] && section('expiry', () => expiryChart(widget, all)),
    <small>{t('sooner')}</small>,
  ];
};
