/** Writes the public page: what the shop personalizes, by which data, and what visitors can choose, in every language. */
import type { Config } from '@tactful/core';
import type { LocalizedText } from '@tactful/core/internal';
import type { DataCategory } from '@tactful/rules';
import { DEFAULT_RETENTION_DAYS } from '@tactful/rules/internal';
import { escapeHtml } from '../escape-html.ts';
import { createDataOf } from './data-of-experience.ts';
import { CATEGORY_ORDER, DISCLOSURE_TEXTS, type DisclosureTexts } from './locales/texts.ts';

const directionOf = (language: string): string => (language === 'ar' ? 'rtl' : 'ltr');

/** A text of the config as HTML. A text that is not in the language of the page has a `lang` of its own. */
const localize = (text: LocalizedText, language: string): string => {
  if (typeof text === 'string') return `<bdi>${escapeHtml(text)}</bdi>`;
  const tag = [language, 'en', ...Object.keys(text)].find((each) => Object.hasOwn(text, each)) ?? '';
  const words = escapeHtml(text[tag] ?? '');
  return tag === language ? words : `<span lang="${escapeHtml(tag)}" dir="auto">${words}</span>`;
};

/** A text of the config in English, or in its first language. */
export const plainText = (text: LocalizedText): string =>
  typeof text === 'string' ? text : (text.en ?? Object.values(text)[0] ?? '');

const list = (items: readonly string[]): string =>
  `<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>`;

/** The data categories that the config uses, with the days after which their events are deleted. */
export const retentionOf = ({
  purposes,
  retention,
}: Config): readonly (readonly [DataCategory, number])[] => {
  const used = new Set(Object.values(purposes).flatMap(({ dataCategories }) => dataCategories));
  return CATEGORY_ORDER.filter((category) => used.has(category)).map((category) => [
    category,
    retention?.[category]?.days ?? DEFAULT_RETENTION_DAYS[category],
  ]);
};

const dayCount = (days: number, language: string): string =>
  days.toLocaleString(language, { style: 'unit', unit: 'day', unitDisplay: 'long' });

const categoryName = (category: DataCategory, { categories }: DisclosureTexts): string =>
  escapeHtml(categories[CATEGORY_ORDER.indexOf(category)] ?? category);

/** The effects of the experiences, each once: their names, with the benefit and the data that decides. */
const changes = (config: Config, texts: DisclosureTexts): readonly string[] => {
  const { language, usedData } = texts;
  const dataOf = createDataOf(config);
  const effects = new Map<string, Set<DataCategory>>();
  for (const experience of config.experiences) {
    const { name, benefit } = experience;
    const title = name ? `<b>${localize(name, language)}</b><br>` : '';
    const effect = `${title}${localize(benefit, language)}`;
    effects.set(effect, new Set([...(effects.get(effect) ?? []), ...dataOf(experience)]));
  }
  const names = new Intl.ListFormat(language);
  return [...effects].map(([effect, used]) => {
    if (!used.size) return effect;
    const categories = CATEGORY_ORDER.filter((category) => used.has(category));
    const data = names.format(categories.map((category) => categoryName(category, texts)));
    return `${effect}<br>${escapeHtml(usedData).replace('{data}', () => data)}`;
  });
};

/** A heading with its list; nothing without items, as in a config that only records. */
const headedList = (heading: string, items: readonly string[]): string =>
  items.length > 0 ? `<h2>${escapeHtml(heading)}</h2>\n${list(items)}\n` : '';

const section = (config: Config, texts: DisclosureTexts): string => {
  const { language } = texts;
  const { site, purposes } = config;
  const shop = localize(site.name, language);
  const fill = (sentence: string): string =>
    escapeHtml(sentence)
      .replace('{shop}', () => shop)
      .replace('{who}', () => localize(site.controller, language));
  const categories = retentionOf(config).map(
    ([category, days]) => `${categoryName(category, texts)} (${escapeHtml(dayCount(days, language))})`,
  );
  const uses = Object.values(purposes).map(
    ({ label, benefit }) => `<b>${localize(label, language)}</b><br>${localize(benefit, language)}`,
  );
  return `<section id="${language}" lang="${language}" dir="${directionOf(language)}">
<h1>${fill(texts.title)}</h1>
<p>${localize(site.benefit, language)} ${escapeHtml(texts.stays)}</p>
${headedList(texts.changes, changes(config, texts))}${headedList(texts.basedOn, categories)}${headedList(texts.purposes, uses)}${headedList(texts.choices, texts.options.map(escapeHtml))}<p>${fill(texts.controller)} <a href="${escapeHtml(site.policy)}">${escapeHtml(texts.policy)}</a></p>
</section>`;
};

const languageName = (language: string): string =>
  new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;

/** Returns the page. It contains no style and no script: a shop can serve it as it is, or take its sections. */
export const disclosurePage = (config: Config): string => {
  const links = DISCLOSURE_TEXTS.map(
    ({ language }) => `<a href="#${language}" lang="${language}">${escapeHtml(languageName(language))}</a>`,
  );
  const [first] = DISCLOSURE_TEXTS;
  const title = first?.title.replace('{shop}', () => plainText(config.site.name)) ?? '';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
</head>
<body>
<nav aria-label="Languages">
${links.join('\n')}
</nav>
<main>
${DISCLOSURE_TEXTS.map((texts) => section(config, texts)).join('\n')}
</main>
</body>
</html>
`;
};
