/** Events of every data category, as a page reports them. */
import type { PageEvent } from '../src/events/event.ts';
import { view } from './visitor.ts';

export const SAMPLE_EVENTS: readonly PageEvent[] = [
  { name: 'page_view' },
  view('x'),
  { name: 'search', term: 'coat' },
  { name: 'add_to_cart', items: [{ id: 'x', price: 60 }] },
  { name: 'purchase', order: '1', items: [{ id: 'x', category: 'coffee' }] },
  { name: 'use_feature', feature: 'filter' },
  { name: 'state_preference', question: 'style', answers: ['plain'] },
  { name: 'care_open' },
];
