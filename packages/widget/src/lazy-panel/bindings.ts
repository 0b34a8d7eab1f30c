/** What the part that is loaded later was lent by the widget. */
import type { Kit } from './contract.ts';

export type { JSX } from 'preact';

export let h: Kit['h'];
export let host: Kit['host'];
export let language: Kit['language'];
export let state: Kit['state'];
export let draw: Kit['draw'];
export let has: Kit['has'];
export let say: Kit['say'];
export let text: Kit['text'];
export let list: Kit['list'];
export let button: Kit['button'];
export let fold: Kit['fold'];
export let disclosures: Kit['disclosures'];

export const take = (kit: Kit): void => {
  ({ h, host, language, state, draw, has, say, text, list, button, fold, disclosures } = kit);
};
