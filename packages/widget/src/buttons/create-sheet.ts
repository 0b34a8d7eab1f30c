/** Creates style sheets of shadow roots. */

/** Creates a style sheet. A constructable sheet needs no `style-src`. */
export const createSheet = (css: string): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
};
