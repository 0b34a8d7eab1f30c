/** The element of a why button. */
import type { WhyButtonInputs } from './contract.ts';
import { createSheet } from './create-sheet.ts';
import { AWAY } from './styles.ts';
import { WHY_LABELS } from './why-labels.ts';

const CSS = `:host(tactful-why){position:absolute!important;z-index:1!important;inset-block-start:.5em!important;inset-inline-end:.5em!important;translate:var(--tactful-move)!important}
[part=why]{min-height:28px;padding:0 .75em;font-size:.875em;border-radius:2em}`;

/** Returns what creates the element of a slot, which is hidden until it has its place. */
export const createWhyButton = (inputs: WhyButtonInputs): ((slot: string) => HTMLElement) => {
  const { labels, addButton, open } = inputs;
  const sheet = createSheet(CSS);
  const label = labels.why || WHY_LABELS[labels.language] || '';
  return (slot) => {
    const host = document.createElement('tactful-why');
    const button = { part: 'why', content: [label], onPress: () => open(slot) };
    addButton(host, button, sheet).className = AWAY;
    return host;
  };
};
