/**
 * The style sheet of the prompt and of messages, in addition to that of the buttons. The dialogs add their own rules.
 *
 * - Important declarations of a shadow tree override important ones of the page: the two consent buttons stay alike
 *   whatever the page sets on their parts.
 * - The reset of the consent buttons is no more specific than the focus ring, which comes after it.
 * - The element of messages is never hidden: screen readers announce changes of a live region that was there before.
 * - A press on a message reaches the page under it.
 * - The consent buttons use `currentColor` for every color: no custom property can emphasize one of them.
 */
const CSS = `h2{flex:1;font-size:1.25em;line-height:1.3}
h2,h3,summary,.c{font-weight:600}
p,.c{margin-block:.5em}
section,dialog,header,[part=explanation]{background:var(--tactful-surface,Canvas);color:var(--tactful-text,CanvasText)}
output,header,summary{display:flex;flex-wrap:wrap;gap:.5em 1em;align-items:center}
.c{display:grid;grid:minmax(48px,auto)/1fr 1fr;gap:.75em;text-align:center;color:var(--tactful-text,CanvasText);-webkit-text-fill-color:var(--tactful-surface,Canvas);cursor:pointer}
.c>*{all:unset!important;display:flex!important;align-items:center!important;justify-content:center!important;box-sizing:border-box!important;padding:.5em .25em!important;border:2px solid!important;border-radius:.75em!important;background:currentColor!important}
:focus-visible{outline:3px solid!important;outline-offset:2px!important}
section,output{position:fixed;z-index:2147483647;inset:auto 1em 1em;border:1px solid #8888;border-radius:1.25em;box-shadow:0 .5em 2em #0003}
section{width:auto;max-width:34em;margin:auto;padding:1em 1.25em .5em;max-height:max(33.3vh - 1em,min(50vh - 1em,17em));display:flex;flex-direction:column}
@media(min-height:24em){section:has([open]){max-height:max(50vh - 1em,75vh - 8em)}}
section>div:first-child{overflow:auto;min-height:2em}
section i{display:inline-block;width:1em;height:1em;margin-inline-end:.4em;border:2px solid;border-inline-start-width:.5em;border-radius:1em;vertical-align:-.1em}
summary{flex-wrap:nowrap;min-height:44px;list-style:none;cursor:pointer}
summary::-webkit-details-marker{display:none}
summary::after{content:"";flex:none;width:.5em;height:.5em;margin:-.3em .2em 0;border:solid;border-width:0 2px 2px 0;rotate:45deg}
[open]>summary::after{rotate:225deg;margin-top:.3em}
@media(max-width:30em){section{inset-inline:.5em;bottom:.5em;padding:.75em 1em .25em}section p,section summary{font-size:.9375em}section h2{font-size:1.0625em}.c{font-size:.9375em;hyphens:auto}}
@media(max-width:30em)and (max-height:45em){section{padding-block:.375em .125em}section p,.c{margin-block:.25em}section summary{min-height:36px}}
@media(max-width:22em){section{padding-inline:.75em}section h2{font-size:1em}.c{font-size:.8125em}section p,section summary{font-size:.875em}}
@media(max-height:24em){section{inset:auto 0 0;padding:.25em 1em 0;border-radius:0;max-height:50vh}.c{margin-block:.25em}h2{font-size:1em}}
@media(forced-colors:active){.c{-webkit-text-fill-color:currentColor}}
output{bottom:4.75em;width:fit-content;margin:auto;padding:.6em 1.1em;background:var(--tactful-text,CanvasText);color:var(--tactful-surface,Canvas);pointer-events:none}
output:empty{padding:0;border:0;box-shadow:none}
.unseen{position:absolute;clip-path:inset(50%)}
output button{background:none;color:inherit;pointer-events:auto}`;

/** The class of a message that is announced, but not visible. */
export const UNSEEN = 'unseen';

/** The style sheet of a widget. */
export interface Styles {
  /** Shared by every shadow root of the widget. Constructable sheets need no `style-src`. */
  readonly sheet: CSSStyleSheet;
  /** Adds rules. */
  add(rules: string): void;
}

/** Creates the style sheet, with the rules of the prompt and of messages. */
export const createStyles = (): Styles => {
  const sheet = new CSSStyleSheet();
  let all = '';
  const add = (rules: string) => {
    all += rules;
    sheet.replaceSync(all);
  };
  add(CSS);
  return { sheet, add };
};
