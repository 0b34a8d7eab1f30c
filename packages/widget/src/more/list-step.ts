/** Lists a few items at first, and more with each press of a button: a profile may have 500 entries. */
import type { JSX } from 'preact';
import type { PanelBindings } from '../lazy-panel/contract.ts';

const STEP = 25;

/** The number of items to list of `count`, and the button that lists more of them. */
export const listStep = (
  { t, state, button }: PanelBindings,
  count: number,
): { readonly listed: number; readonly more: JSX.Element | undefined } => {
  const listed = state.listedRows ?? STEP;
  const listMore = () => {
    state.listedRows = listed + STEP;
  };
  return { listed, more: count > listed ? button(t('further', { n: count - listed }), listMore) : undefined };
};
