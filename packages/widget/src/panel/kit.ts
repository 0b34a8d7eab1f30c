/** What the panel was lent by the widget and by the part that explains. */
import type { Kit } from '../kit.ts';
import type { Explainer } from '../why/index.ts';

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

export const take = (kit: Kit & Explainer): void => {
  ({
    h,
    host,
    state,
    draw,
    say,
    text,
    list,
    act,
    button,
    fold,
    disclosures,
    considered,
    decision,
    described,
    name,
    date,
  } = kit);
};
