import { describe, expect, test } from 'vitest';
import { config } from '../../testing/visitor.ts';
import { readEvent } from '../collect/read-event.ts';
import { CATEGORY_OF, EVENTS, type EventName, type PageEvent } from './event.ts';
import { EVENT_REFERENCE } from './reference.ts';

const complete: Omit<PageEvent, 'name'> = {
  items: [{ id: 'x', category: 'coats' }],
  category: 'coats',
  term: 'coat',
  order: '1',
  outcome: 'resolved',
  feature: 'filter',
  question: 'style',
  answers: ['bold'],
  experience: 'coats',
};

describe('the event table', () => {
  test.each(EVENT_REFERENCE)('documents $name', ({ name, sentence, example, parameters }) => {
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(example.name).toBe(name);
    const used = Object.keys(example).filter((parameter) => parameter !== 'name');
    expect(parameters).toEqual(expect.arrayContaining(used));
  });

  test('documents every event', () => {
    expect(EVENT_REFERENCE.map(({ name }) => name)).toEqual(Object.keys(EVENTS));
    expect(EVENT_REFERENCE).toHaveLength(Object.keys(CATEGORY_OF).length);
  });

  test.each(Object.keys(EVENTS) as EventName[])('lists the parameters that are read of %s', (name) => {
    const whole = JSON.stringify(readEvent(config, { ...complete, name }));
    const { parameters } = EVENTS[name];
    const entries = Object.entries(complete);
    for (const [parameter] of entries) {
      const without = Object.fromEntries(entries.filter(([other]) => other !== parameter));
      const isListed = (parameters as readonly string[]).includes(parameter);
      // Either parameter of a list of items names its category.
      if (name === 'view_item_list' && isListed) continue;
      expect([parameter, JSON.stringify(readEvent(config, { ...without, name })) !== whole]).toEqual([
        parameter,
        isListed,
      ]);
    }
  });
});
