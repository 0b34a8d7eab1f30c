/** Facts about features of the site that the visitor uses: the most used ones, and the level of experience. */
import { computeRanking } from './affinity.ts';
import { type FactDefinitions, type FactResult, result } from './definition.ts';
import type { EventIndex } from './event-index.ts';

const REGULAR_USES = 5;
const EXPERT_USES = 20;
const EXPERT_FEATURES = 4;

/** `regular` after five uses of features, `expert` after twenty uses of at least four features, else `new`. */
const computeLevel = (index: EventIndex): FactResult => {
  const events = index.about('use_feature');
  const features = new Set(events.map(({ feature }) => feature)).size;
  if (events.length >= EXPERT_USES && features >= EXPERT_FEATURES) return result('expert', events);
  return result(events.length >= REGULAR_USES ? 'regular' : 'new', events);
};

export const USAGE_FACTS: FactDefinitions = {
  level: { type: 'string', events: ['use_feature'], fields: ['feature'], compute: computeLevel },
  'features.top': {
    type: 'list',
    events: ['use_feature'],
    fields: ['feature'],
    compute: (index) => computeRanking(index, 'feature'),
  },
};
