/** The disclosures before consent: controller, purposes, data, retention, withdrawal, policy. */
import type { DataCategory } from '@tactful/core';
import { DEFAULT_RETENTION_DAYS } from '@tactful/rules/internal';
import type { Frame } from './contract.ts';
import { createElement, richContent } from './elements.ts';

/** How long events of a data category are kept, as '30 days'. */
export const retentionText = ({ tactful, language }: Frame, category: DataCategory): string => {
  const days = tactful.config.retention?.[category]?.days ?? DEFAULT_RETENTION_DAYS[category];
  return days.toLocaleString(language, { style: 'unit', unit: 'day', unitDisplay: 'long' });
};

/** Creates the disclosures, as paragraphs and a link to the policy. */
export const createDisclosures = (frame: Frame): readonly HTMLElement[] => {
  const { tactful, t, localize, formatList } = frame;
  const { site, purposes } = tactful.config;
  const all = Object.values(purposes);
  const categories = [...new Set(all.flatMap((purpose) => purpose.dataCategories))].map(
    (category) => `${t(category)} (${retentionText(frame, category)})`,
  );
  const terms = t('terms', {
    who: localize(site.controller),
    use: formatList(all.map(({ use, label }) => localize(use ?? label))),
    data: formatList(categories),
  });
  return [
    ...[t('stays'), ...terms.split('|')].map((paragraph) =>
      createElement('p', {}, richContent(frame, paragraph)),
    ),
    createElement('a', { href: site.policy }, [t('policy')]),
  ];
};
