/** Facts about the page and the host application. They come from `setPage`; nothing of them is stored. */
import type { FactValue } from '@tactful/rules';
import { ownProperty } from '@tactful/rules/internal';
import { type FactDefinition, type FactDefinitions, result } from './definition.ts';
import type { EventIndex } from './event-index.ts';

const pageFact = (field: 'type' | 'category' | 'language' | 'section'): FactDefinition => ({
  type: 'string',
  events: [],
  fields: [],
  compute: ({ page }) => result(page[field] ?? ''),
});

const typeOf = (value: unknown): string => (Array.isArray(value) ? 'list' : typeof value);

/** The value that the page set, or the default if it set none or one of another type. */
const hostValue = ({ config, page }: EventIndex, name: string): FactValue => {
  const attribute = ownProperty(config.host, name);
  const value = ownProperty(page.host, name);
  return attribute && typeOf(value) !== attribute.type ? attribute.default : (value ?? '');
};

export const PAGE_FACTS: FactDefinitions = {
  'page.type': pageFact('type'),
  'page.category': pageFact('category'),
  'page.language': pageFact('language'),
  'page.section': pageFact('section'),
  'host.*': {
    type: (config, name) => ownProperty(config.host, name)?.type,
    events: [],
    fields: [],
    compute: (index, [, name = '']) => result(hostValue(index, name)),
  },
};
