/** OneTrust. https://developer.onetrust.com/onetrust/docs/javascript-events-guide */
import { pageValue } from '@tactful/page/internal';
import { type CreateAdapter, call, decided, property } from '../adapter.ts';
import { defineAdapter } from '../define-adapter.ts';

/** The ids of the active groups, as `,C0001,C0003,`. The second name is that of older scripts. */
const activeGroups = (): unknown => pageValue('OnetrustActiveGroups') ?? pageValue('OptanonActiveGroups');

/** True until the visitor has decided. */
const isUndecided = (tool: unknown): boolean => call(tool, 'IsAlertBoxClosed') === false;

/** False in countries where no banner is shown. */
const hasBanner = (tool: unknown): boolean =>
  property(call(tool, 'GetDomainData'), 'ShowAlertNotice') !== false;

/** Creates the adapter. Categories are the ids of groups. Default: `C0003`, functional cookies. */
export const onetrust: CreateAdapter = defineAdapter({
  name: 'onetrust',
  category: 'C0003',
  events: ['OneTrustGroupsUpdated', 'OTConsentApplied'],
  find: () => pageValue('OneTrust') ?? pageValue('Optanon'),
  read(tool, category) {
    const groups = activeGroups();
    const isByDefault = isUndecided(tool);
    if (typeof groups !== 'string' || (isByDefault && hasBanner(tool))) return 'undecided';
    return decided(groups.split(',').includes(category), isByDefault);
  },
});
