/** What the merchant reads for a code. English alone: these are the words of the config and of its documents. */
import type { StopReason } from '@tactful/rules';

export const STOPS: { readonly [S in StopReason]: string } = {
  'not-tailored': 'the choice is not tailored, or tailoring is paused',
  'purpose-off': 'the visitor switched its purpose off',
  'category-off': 'the visitor switched off a kind that it reads',
  'slot-off': 'the visitor asked for the generic version of this slot',
  schedule: 'it is not scheduled for this time',
  trigger: 'nothing has triggered it yet',
  condition: 'its condition does not hold',
  'care-open': 'a service case is open',
  'bought-lately': 'what it promotes was bought lately',
  dismissed: 'the visitor sent it away',
  'cool-down': 'it cools down',
  'cap-visit': 'its cap for a visit is reached',
  'cap-day': 'its cap for a day is reached',
  'cap-lifetime': 'its cap for good is reached',
  'group-cool-down': 'its group cools down',
  'group-cap': 'the cap of its group is reached',
  budget: 'the cap over all is reached',
  'hold-out': 'the visitor is held out of all experiments',
  'not-in-experiment': 'the visitor is not part of this experiment',
  control: 'the visitor is in the generic arm',
  outranked: 'another one ranks higher',
};
