/** Removes from selectors what changes without a change of the page's nodes. */

/** States and positions, except for functions that only group selectors. */
const STATES = /::?(?!(is|where)\()[\w-]+(\([^()]*\))?/g;
const LAYOUT = /\[data-tactful-layout[^\]]*\]/g;

/** Returns the parts of a selector list without states and siblings, and the arguments of its `:has()`. */
export function relaxSelector(selector: string): string[] {
  const inHas = [...selector.matchAll(/:has\(([^()]*)\)/g)].flatMap(([, argument = '']) =>
    argument.split(','),
  );
  return [...selector.split(/,(?![^(]*\))/), ...inHas].map((part) =>
    part
      .replace(LAYOUT, '')
      .replace(/:root/g, 'html')
      .replace(/(^|[\s>+~,(])(?=:|$)/g, '$1*')
      .replace(STATES, '')
      .replace(/.*[+~](?!=)/, '')
      .replace(/^\s*>/, ''),
  );
}
