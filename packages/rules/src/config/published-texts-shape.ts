/** The shape of what a published config contains for the widget, for consent and for recording: pages read it after the first paint. */
import { fitsShape, type Shape } from './fits-shape.ts';
import { PUBLISHED_FORMAT, type PublishedConfig } from './published.ts';

const TEXT = 'string|object';
const NAMES: Shape = ['string'];

const TEXTS_SHAPE: Shape = {
  site: {
    name: TEXT,
    controller: TEXT,
    policy: 'string',
    benefit: TEXT,
    'router?': { 'parameters?': NAMES },
  },
  purposes: { '*': { label: TEXT, benefit: TEXT, 'use?': TEXT, dataCategories: NAMES } },
  'slots?': { '*': { name: TEXT } },
  record: [{ events: NAMES, fields: NAMES, experiences: NAMES }],
  names: { '*': NAMES },
  'retention?': { '*': { 'count?': 'number', 'days?': 'number' } },
  'catalog?': {
    'categories?': { '*': TEXT },
    'brands?': { '*': TEXT },
    'names?': { '*': TEXT },
    'itemId?': 'string',
  },
  'collect?': { 'layer?': 'string', 'events?': { '*': 'string' }, 'categoryLevel?': 'number' },
  'questions?': [{ id: 'string', label: TEXT, benefit: TEXT, options: [{ value: 'string', label: TEXT }] }],
  'host?': { '*': { label: TEXT } },
  'sensitive?': { 'categories?': NAMES, 'words?': NAMES },
  'widget?': { 'words?': { '*': { '*': 'string' } } },
};

/** True if a config is of this version, and these parts of it have the published shape. */
export const hasPublishedTexts = (config: PublishedConfig): boolean =>
  config.published === PUBLISHED_FORMAT && fitsShape(config, TEXTS_SHAPE);
