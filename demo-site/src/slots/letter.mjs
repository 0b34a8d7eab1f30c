/** The newsletter: a form around a slot, so that its words can suit the visitor. The form sends the same for every visitor. */
import { html } from '../html.mjs';
import { variant } from './variant.mjs';

const words = (heading, text) => html`<h2>${heading}</h2><p>${text}</p>`;

export const letter = () => html`
<form class="letter" action="/newsletter" method="post"><div class="letter-inner wrap">
<div class="letter-text" data-tactful-slot="letter">
${words('A letter from the mill', 'Once a month: what is new, what is mended, where to walk. No more than that.')}
${variant('outdoors', words('A letter for the rucksack', 'Once a month: where to walk, where to pitch, and what to proof before the rain.'))}
${variant('indoors', words('A letter for the kitchen table', 'Once a month: what is roasting, what is woven, and a recipe for a wet Sunday.'))}
</div>
<p class="letter-field"><label for="letter-address">Your e-mail address</label><input id="letter-address" name="email" type="email" autocomplete="email" required maxlength="120"><button class="button">Sign up</button></p>
</div></form>`;
