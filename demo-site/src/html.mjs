/** Markup with everything escaped that is not markup already. */

const MARKUP = Symbol('markup');
const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** @param {unknown} text @returns {string} the text, safe in an element or a quoted attribute */
const escaped = (text) => String(text).replace(/[&<>"']/g, (character) => ESCAPES[character]);

/** Marks a string that we have written ourselves as markup. @param {string} text */
export const markup = (text) => ({ [MARKUP]: text });

/** @param {unknown} value @returns {string} */
function place(value) {
  if (value === undefined || value === null || value === false || value === true) return '';
  if (Array.isArray(value)) return value.map(place).join('');
  if (typeof value === 'object' && MARKUP in value) return value[MARKUP];
  return escaped(value);
}

/**
 * A template literal whose values are escaped unless they come from this tag or from {@link markup}.
 * Nothing, `true` and `false` give nothing, so `cond && html`…`` reads well; lists are joined.
 */
export function html(strings, ...values) {
  return markup(strings.reduce((all, string, index) => all + place(values[index - 1]) + string));
}

/** @param {unknown} value what {@link html} gave @returns {string} */
export const toText = place;

/**
 * Data for scripts, as text that cannot end its own element: `<` is written as an escape.
 * @param {unknown} data
 */
export const json = (data) => markup(JSON.stringify(data).replaceAll('<', '\\u003c'));
