/** The disclosures before consent: controller, purposes, data, retention, withdrawal, policy. */
import { DEFAULT_RETENTION_DAYS } from '@tactful/rules/internal';
import type { Frame } from './contract.ts';
import { createElement, richContent } from './elements.ts';

/** Creates the disclosures, as paragraphs and a link to the policy. */
export const createDisclosures = (frame: Frame): readonly HTMLElement[] => {
  const { tactful, language, t, localize, formatList } = frame;
  const { site, purposes, retention } = tactful.config;
  const all = Object.values(purposes);
  const categories = [...new Set(all.flatMap((purpose) => purpose.dataCategories))].map((category) => {
    const days = retention?.[category]?.days ?? DEFAULT_RETENTION_DAYS[category];
    return `${t(category)} (${days.toLocaleString(language, { style: 'unit', unit: 'day', unitDisplay: 'long' })})`;
  });
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
