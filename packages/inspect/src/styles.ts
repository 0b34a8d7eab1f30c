/**
 * The style sheet of the inspector. `:host` undoes the page's styles of the element, and is as large as the inspector: the
 * buttons of the widget keep off elements that stay in the window, and see none in a shadow root. Colors are those of the
 * system, in the reader's color scheme.
 */
const CSS = `:host{all:initial!important;position:fixed!important;z-index:2147483646!important;inset:0 0 0 auto!important;color-scheme:light dark!important;font:14px/1.45 system-ui!important}
*{box-sizing:border-box;margin:0;font:inherit;color:inherit;overflow-wrap:anywhere}
aside{position:relative;width:420px;height:100%;overflow:auto;padding:0 1em 1em;background:Canvas;color:CanvasText;border-inline-start:1px solid GrayText}
@media(max-width:59.99em){:host{inset:auto 0 0!important}aside{width:auto;height:45vh;border:0;border-top:2px solid}}
.frame{position:fixed;pointer-events:none;outline:3px solid #c2185b;outline-offset:-3px}
.frame span{position:absolute;padding:.1em .5em;background:#c2185b;color:#fff;font:12px system-ui}
aside[hidden]{display:none}
.bar{position:fixed;inset:0 0 auto;display:flex;flex-wrap:wrap;gap:.25em 1.5em;align-items:center;justify-content:center;padding:.25em 1em;background:Canvas;color:CanvasText;border-bottom:4px dashed #c2185b}
.bar button,li button,h3~button{margin-inline-end:.5em}
h4 button{font:inherit;text-decoration:underline;text-underline-offset:.2em;border:0;background:none;color:inherit;padding:0}
header{position:sticky;top:0;z-index:1;display:flex;justify-content:space-between;align-items:center;padding-block:.75em;background:Canvas}
h2{font-size:1.3em;font-weight:700}
h3{font-size:1.1em;font-weight:700;margin-block:1.25em .5em}
h4{font-weight:700;margin-block:1em .25em}
p{margin-block:.5em}
ul{padding:0;list-style:none}
li{margin-block:.35em;padding-inline-start:.75em;border-inline-start:3px solid transparent}
li.won{border-color:currentColor}
strong{font-weight:700}
code{font-family:ui-monospace,monospace;font-size:.93em}
label{display:grid;grid-template-columns:3fr 2fr;gap:.5em;align-items:center;margin-block:.35em}
label.tall{display:block}
input,select,textarea,button{min-height:32px;padding:.25em .5em;border:1px solid GrayText;border-radius:.4em;background:Field;color:FieldText;width:100%}
button{width:auto;padding-inline:.9em;background:ButtonFace;color:ButtonText;cursor:pointer}
textarea{min-height:14em;font-family:ui-monospace,monospace;white-space:pre}
::placeholder{color:inherit;opacity:.75}
.edited{font-weight:700}
[aria-invalid=true]{border:2px solid}
:focus-visible{outline:3px solid;outline-offset:2px}`;

/** Creates the style sheet. Constructable sheets need no `style-src`. */
export const sheet = (): CSSStyleSheet => {
  const made = new CSSStyleSheet();
  made.replaceSync(CSS);
  return made;
};
