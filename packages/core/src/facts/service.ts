/** Facts about the latest service case. An open case pauses experiences that do not allow it. */
import type { FactType } from '@tactful/rules';
import type { LedgerEvent } from '../events/event.ts';
import {
  daysSince,
  type FactDefinition,
  type FactDefinitions,
  type FactResult,
  result,
} from './definition.ts';
import type { EventIndex } from './event-index.ts';

/** The last event of a service case; empty if there was none. */
const lastCaseEvent = (index: EventIndex): readonly LedgerEvent[] =>
  [...index.about('care_open'), ...index.about('care_close')]
    .sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1))
    .slice(-1);

const serviceFact = (
  type: FactType,
  compute: (last: readonly LedgerEvent[], index: EventIndex) => FactResult,
): FactDefinition => ({
  type,
  events: ['care_open', 'care_close'],
  fields: ['outcome'],
  compute: (index) => compute(lastCaseEvent(index), index),
});

export const SERVICE_FACTS: FactDefinitions = {
  'service.open': serviceFact('boolean', (last) => result(last[0]?.name === 'care_open', last)),
  'service.resolved': serviceFact('boolean', (last) => result(last[0]?.outcome === 'resolved', last)),
  'service.outcome': serviceFact('string', (last) => result(last[0]?.outcome ?? '', last)),
  'service.daysSince': serviceFact('number', (last, index) => daysSince(index, last)),
};
