/**
 * The one style sheet of every shadow root of the widget.
 *
 * - Important declarations of a shadow tree beat important ones of the page: `:host` undoes whatever the page does
 *   to the element, and the two answers stay alike whatever the page does to their parts.
 * - The answers take every colour from `currentColor`: no custom property can make one of them louder.
 * - Lengths are in `em` of the reader's own font size: the page's `html { font-size }` has no say, zoom has.
 * - System colours follow the page's `color-scheme` and forced colours by themselves.
 */
const CSS = `:host{all:initial!important;color-scheme:inherit!important;display:block!important;font:medium/1.5 var(--tactful-font,system-ui)!important}
:host(tactful-preferences){display:inline-block!important}
:host(tactful-why){position:absolute!important;z-index:1!important;inset-block-start:.5em!important;inset-inline-end:.5em!important}
*{box-sizing:border-box;min-width:0;margin:0;font:inherit;color:inherit;overflow-wrap:anywhere}
h2{font-size:1.25em;line-height:1.3}
h2,h3,summary,legend,.c{font-weight:600}
p,ul,.c,div.w,fieldset{margin-block:.75em}
ul,fieldset,legend{padding:0;border:0;list-style:none}
li+li{margin-top:1em}
small{display:block;font-size:.875em;opacity:.75}
section,dialog,header,output,button{background:var(--tactful-surface,Canvas);color:var(--tactful-text,CanvasText)}
button,input,.b{max-width:100%;min-height:44px;padding:.5em 1em;border:1px solid #8888;border-radius:.75em;cursor:pointer}
button:hover{border-color:currentColor}
[aria-pressed=true][type]{border:5px solid!important;padding-block:.25em!important}
:focus-visible{outline:3px solid!important;outline-offset:2px!important}
.w,output,header,[part=open],[role=switch]{display:flex;flex-wrap:wrap;gap:.5em;align-items:center}
.c{display:grid;grid:minmax(44px,auto)/1fr 1fr;gap:.75em;text-align:center;cursor:pointer}
.c button{all:unset!important;box-sizing:border-box!important;padding:.5em .25em!important;border:2px solid!important;border-radius:.75em!important}
section,output,[part=open]{position:fixed;z-index:2147483647;inset:auto 1em 1em;border:1px solid #8888;border-radius:1em;box-shadow:0 .5em 2em #0003}
section{max-width:40em;margin:auto;padding:.75em 1.25em 0;max-height:calc(50vh - 1em);display:flex;flex-direction:column}
section>div:first-child{overflow:auto;min-height:3em}
@media(max-height:24em){section{inset:auto 0 0;padding-top:.25em;border-radius:0;max-height:50vh}.c{margin-block:.25em}h2{font-size:1em}}
[part=open]{inset-inline-end:auto;border-radius:2em}
.bottom-end{inset-inline:auto 1em}
:host(tactful-preferences) button{position:static;box-shadow:none}
[part=open] i{width:1.25em;height:1.25em;border:2px solid;border-inline-start-width:.6em;border-radius:1em}
[part=why]{min-height:28px;padding:0 .75em;font-size:.875em;border-radius:2em}
output{width:fit-content;margin:auto;padding:.5em 1em}
output:empty{display:none}
dialog{border:1px solid #8888;padding:0 1.5em 1.5em;width:min(34em,100%);max-width:none;max-height:100%;margin:auto 0 0;margin-inline-start:auto;border-radius:1em 1em 0 0;box-shadow:0 .5em 2em #0003}
header{position:sticky;z-index:1;top:0;justify-content:space-between;padding-block:1em}
details{border-top:1px solid #8888}
details[open]{padding-bottom:1em}
section details,.w details{border:0;padding:0}
.panel{height:100%}
details details{padding-inline-start:1em}
summary{padding-block:.65em;cursor:pointer}
[role=switch]{width:100%;justify-content:space-between;border:0;padding-inline:0;flex-wrap:nowrap;text-align:start}
[role=switch] i{flex:none;width:2.75em;border:2px solid;border-radius:1em;padding:.2em}
[role=switch] i::before{content:"";display:block;border:.5em solid;width:0;border-radius:1em}
[aria-checked=true] i{color:var(--tactful-accent);box-shadow:inset 3em 0 #8888}
[aria-checked=true] i::before{margin-inline-start:auto}
li>i{display:block;border-top:3px solid;color:var(--tactful-accent)}
pre{white-space:pre-wrap}`;

/** Made once and shared by every shadow root: constructable sheets need no `style-src`. */
export let sheet: CSSStyleSheet;

export const dress = (): void => {
  sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS);
};
