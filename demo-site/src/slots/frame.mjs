/** Slots of every page: the bar on top and the notes at the lower edge. */
import { html } from '../html.mjs';
import { variant } from './variant.mjs';

/** Fits on two lines of a phone, next to the button that explains it. */
const line = (text, address) => html`<p class="wrap"><a href="${address}">${text}</a></p>`;

/** The bar on top of every page. */
export const promo = () => html`
<aside class="promo" lang="en" aria-label="Good to know" data-tactful-slot="promo">
${line('Free returns for sixty days', '/help/delivery')}
${variant('free-delivery', line('Delivery is free from £60', '/help/delivery'))}
${variant('regulars', line('Two winters of free mending', '/help/repairs'))}
${variant('proofing', line('Proof your coat before the rain', '/help/repairs'))}
</aside>`;

const message = (heading, words, address, link) =>
  html`<p><b>${heading}</b> ${words} <a href="${address}">${link}</a></p><button class="note-close" data-tactful-close aria-label="Close this note">×</button>`;

/** Short notes: hidden and empty for everybody; one at a time and at most one a visit for those who want them. */
export const notes = () => html`
<aside class="note" lang="en" aria-label="Reminder" data-tactful-slot="reminder" hidden>
${variant('cart', message('Your cart is where you left it.', 'Nothing is reserved, and nothing is hurried.', '/cart', 'Go to the cart'))}
${variant('evening', message('A quiet hour?', 'The new arrivals are in.', '/guide', 'First nights out'))}
</aside>
<aside class="note" lang="en" aria-label="Before you go" data-tactful-slot="before-you-go" hidden>
${variant('options', message('Not quite it?', 'We will gladly look further with you.', '/help', 'Ask us anything'))}
</aside>`;
