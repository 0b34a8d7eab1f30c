/** The texts of stop reasons for merchants. Only in English, like the config and its documents. */
import type { StopReason } from '@tactful/rules';

/** The text of each stop reason. */
export const STOP_REASON_TEXT: { readonly [S in StopReason]: string } = {
  'not-tailored': 'the visitor has not consented, or paused personalization',
  'purpose-off': 'the visitor switched its purpose off',
  'purpose-data': 'its purpose does not use a data category that it reads',
  'category-off': 'the visitor switched off a data category that it reads',
  'slot-off': 'the visitor chose the standard version of this slot',
  'quiet-hours': 'the visitor set this hour to be without messages',
  schedule: 'it is not scheduled for this time',
  trigger: 'nothing has triggered it yet',
  condition: 'its condition does not hold',
  'care-open': 'a service case is open',
  'bought-lately': 'what it promotes was bought recently',
  dismissed: 'the visitor dismissed it',
  'cool-down': 'it cools down',
  'cap-visit': 'its cap for a visit is reached',
  'cap-day': 'its cap for a day is reached',
  'cap-lifetime': 'its lifetime cap is reached',
  'group-cool-down': 'its group cools down',
  'group-cap': 'the cap of its group is reached',
  budget: 'the cap over all is reached',
  'hold-out': 'the visitor is held out of all experiments',
  'not-in-experiment': 'the visitor is not part of this experiment',
  control: 'the visitor is in the generic arm',
  outranked: 'another one ranks higher',
};
