/** The disclosures before consent: controller, purposes, data, retention, withdrawal, policy. */
/** @jsxRuntime classic */
/** @jsx h */
import { DEFAULT_RETENTION_DAYS } from '@tactful/rules/internal';
import { type ComponentChildren, h } from 'preact';
import type { WidgetBase } from './context.ts';
import { richText } from './rich-text.tsx';

/** The disclosures, as paragraphs and a link to the policy. */
export const disclosures = ({
  tactful,
  language,
  languageOf,
  t,
  localize,
  formatList,
}: WidgetBase): ComponentChildren => {
  const { site, purposes, retention } = tactful.config;
  const all = Object.values(purposes);
  const categories = [...new Set(all.flatMap((purpose) => purpose.dataCategories))].map((category) => {
    const days = retention?.[category]?.days ?? DEFAULT_RETENTION_DAYS[category];
    return `${t(category)} (${days.toLocaleString(language, { style: 'unit', unit: 'day', unitDisplay: 'long' })})`;
  });
  return [
    <p>{t('stays')}</p>,
    t('terms', {
      who: localize(site.controller),
      use: formatList(all.map(({ use, label }) => localize(use ?? label))),
      data: formatList(categories),
    })
      .split('|')
      .map((paragraph) => <p>{richText({ h, languageOf }, paragraph)}</p>),
    <a href={site.policy}>{t('policy')}</a>,
  ];
};
