/** The style sheet of the card, in addition to that of the buttons of the widget. */
const CSS = `section{position:fixed;z-index:2147483646;inset-block-end:1em;inset-inline:1em;max-width:30em;max-height:calc(100vh - 2em);overflow:auto;margin-inline:auto;padding:1em 1.25em;border:1px solid #8888;border-radius:.75em;background:var(--tactful-surface,Canvas);color:var(--tactful-text,CanvasText);box-shadow:0 .2em 1em #0004}
h2{font-weight:bold}
ul{margin-block:.5em;padding-inline-start:1.25em}
.buttons{display:flex;flex-wrap:wrap;gap:.5em;margin-block-start:.75em}
.buttons button{flex:1 1 8em}`;

/** Creates the style sheet. A constructable sheet needs no `style-src`. */
export const createCardStyles = (): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS);
  return sheet;
};
