/** Undoes the escapes that templates add to names, also where a script reads them. */

const CHARACTERS: { readonly [name: string]: string } = { amp: '&', gt: '>' };

/** Returns the text without escapes: `Coats &amp; Capes` is `Coats & Capes`. */
export const unescapeText = (text: string): string =>
  text.replace(/&(amp|gt|#0?39);/g, (_escape, name) => CHARACTERS[name] ?? "'");
