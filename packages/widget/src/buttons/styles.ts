/**
 * The style sheet of the buttons, which every shadow root of the widget has. The dialogs add their own.
 *
 * - Important declarations of a shadow tree override important ones of the page: `:host` undoes all styles that the page
 *   gives to the element.
 * - Lengths are in `em` of the reader's own font size: the page's `html { font-size }` does not matter, zoom does.
 * - System colors follow the page's `color-scheme` and forced colors. Forced colors remove backgrounds and shadows, and
 *   show transparent borders: everything that must be visible has a border.
 */
const CSS = `:host{all:initial!important;color-scheme:inherit!important;display:block!important;font:medium/1.5 var(--tactful-font,system-ui)!important}
:host(tactful-preferences){display:inline-block!important}
:host(tactful-why){position:absolute!important;z-index:1!important;inset-block-start:.5em!important;inset-inline-end:.5em!important;translate:var(--tactful-move)!important}
*{box-sizing:border-box;min-width:0;margin:0;font:inherit;color:inherit;overflow-wrap:anywhere}
button{max-width:100%;min-height:44px;padding:.5em 1.1em;border:1px solid #8888;border-radius:.75em;background:var(--tactful-surface,Canvas);color:var(--tactful-text,CanvasText);cursor:pointer}
button:hover{border-color:currentColor}
:focus-visible{outline:3px solid!important;outline-offset:2px!important}
[part=open]{display:flex;flex-wrap:wrap;gap:.5em;align-items:center;position:fixed;z-index:2147483647;inset:auto auto var(--tactful-offset-block,1em) auto;inset-inline-start:var(--tactful-offset-inline,1em);border-radius:2em;box-shadow:0 .5em 2em #0003;translate:var(--tactful-move)}
[part=open].bottom-end{inset-inline:auto var(--tactful-offset-inline,1em)}
:host(tactful-preferences) button{position:static;translate:none;box-shadow:none}
[part=open] i{width:1.25em;height:1.25em;border:2px solid;border-inline-start-width:.6em;border-radius:1em}
[part=why]{min-height:28px;padding:0 .75em;font-size:.875em;border-radius:2em}`;

/** Creates the style sheet of the buttons. A constructable sheet needs no `style-src`. */
export const createButtonStyles = (): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS);
  return sheet;
};
