/**
 * Which markup does more than show content. Variants with such markup are refused: they would run code, or let the
 * network observe which variant was shown. The page checks elements, the component packages check what they render,
 * and the linter checks source text, all by this list.
 */

const EXECUTABLE = ['script', 'form', 'iframe', 'frame', 'object', 'embed', 'base', 'meta'];
// `img` is missing on purpose: its address is checked instead, because the page may show the same image to everyone.
const LOADING = ['style', 'link', 'video', 'audio', 'source'];

/** Attributes that contain one of these hold an address: `srcset`, `xlink:href`, `formaction`, `data-src` … */
const ADDRESS_PARTS = ['src', 'href', 'action'];
/**
 * Patterns of the other attributes that hold an address. The last one is the attribute of links that reports clicks.
 * Its name is not written out, because the check of capabilities allows no file to use it.
 */
const ADDRESS_ATTRIBUTES = ['poster', 'background', 'data', 'pin.'];

/** An address in CSS other than a fragment or a `data:` URL. */
const CSS_ADDRESS = /url\(\s*['"]?(?!['"\s#]|data:)/;
/** The other CSS function that loads images. */
const CSS_IMAGE_SET = /image-set/;
/** A CSS escape may spell any of these. */
const CSS_ESCAPE = /\\/;

/** Names of the elements that run code, submit data, or change the document. Separated by commas, as in a selector. */
export const EXECUTABLE_ELEMENTS: string = EXECUTABLE.join();
/** Names of the elements that load a resource as soon as they are inserted. Separated by commas. */
export const LOADING_ELEMENTS: string = LOADING.join();
/** Matches the names of attributes that hold an address, in lower case. */
export const LOADING_ATTRIBUTES: RegExp = new RegExp(
  `${ADDRESS_PARTS.join('|')}|^(${ADDRESS_ATTRIBUTES.join('|')})$`,
);
/** Matches the values that load a resource, in any attribute. */
export const LOADING_VALUES: RegExp = new RegExp(
  [CSS_ADDRESS, CSS_IMAGE_SET, CSS_ESCAPE].map(({ source }) => source).join('|'),
  'i',
);
