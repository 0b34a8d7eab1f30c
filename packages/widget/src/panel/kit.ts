/** What the panel was lent by the widget and by the part that explains. */

import type { Explainer } from '../explainer.ts';
import type { Kit } from '../kit.ts';

export type { JSX } from 'preact';

export let h: Kit['h'];
export let host: Kit['host'];
export let state: Kit['state'];
export let draw: Kit['draw'];
export let say: Kit['say'];
export let text: Kit['text'];
export let list: Kit['list'];
export let act: Kit['act'];
export let button: Kit['button'];
export let disclosures: Kit['disclosures'];
export let fold: Kit['fold'];
export let considered: Explainer['considered'];
export let decision: Explainer['decision'];
export let described: Explainer['described'];
export let name: Explainer['name'];
export let date: Explainer['date'];

/** The part that explains is always there before the panel. */
export const take = (kit: Kit): void => {
  ({ h, host, state, draw, say, text, list, act, button, fold, disclosures } = kit);
  ({ considered, decision, described, name, date } = kit.state as Explainer);
};
