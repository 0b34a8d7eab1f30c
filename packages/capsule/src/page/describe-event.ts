/** Describes an event of a link for the visitor, with the names of the shop. */
import type { LedgerEvent, PublishedConfig } from '@tactful/core';
import type { LocalizedText } from '@tactful/core/internal';
import type { CardTexts } from './texts.ts';

const localize = (text: LocalizedText | undefined, language: string): string | undefined =>
  typeof text === 'object' ? (text[language] ?? text.en ?? Object.values(text)[0]) : text;

/** The inputs of {@link describeEvent}. */
export interface DescribeInputs {
  readonly catalog: PublishedConfig['catalog'];
  readonly texts: CardTexts;
  readonly language: string;
}

/** Returns a line such as `Bought: Coats (Nov 26, 2026)`: the fields that would be stored. */
export const describeEvent = (event: LedgerEvent, { catalog, texts, language }: DescribeInputs): string => {
  const { name, category = '', brand = '', feature = '', outcome = '' } = event;
  const nameIn = (key: 'categories' | 'brands' | 'names', id: string): string => {
    const names = catalog?.[key] ?? {};
    return (Object.hasOwn(names, id) && localize(names[id], language)) || id;
  };
  const about = [
    nameIn('categories', category),
    nameIn('brands', brand),
    nameIn('names', feature),
    outcome,
  ].filter(Boolean);
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(event.at);
  // The names of the events are keys of the texts: only those of the format reach the card.
  const label = Object.hasOwn(texts, name) ? texts[name as keyof CardTexts] : name;
  return `${[label, about.join(', ')].filter(Boolean).join(': ')} (${day})`;
};
