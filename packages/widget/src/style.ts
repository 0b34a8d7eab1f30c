/**
 * The one style sheet of every shadow root of the widget.
 *
 * - Important declarations of a shadow tree beat important ones of the page, so `:host` resets whatever the page
 *   does to its own elements, and the two answers stay alike whatever the page does to their parts.
 * - The answers take every colour from `currentColor`: no custom property can make one of them louder.
 * - Lengths are in `em` of the reader's own font size: the page's `html { font-size }` has no say, zoom has.
 */
const CSS = `
:host{all:initial!important;color-scheme:inherit!important;display:block!important;font:medium/1.5 var(--tactful-font,system-ui,sans-serif)!important;--i:var(--tactful-text,light-dark(#1d2126,#ececea));--s:var(--tactful-surface,light-dark(#fff,#1b1e22));--a:var(--tactful-accent,light-dark(#17594a,#8fd6c1));--l:color-mix(in srgb,currentColor 16%,transparent);--r:var(--tactful-radius,.75em);color:var(--i)!important}
:host(tactful-preferences){display:inline-block!important}
:host(tactful-why){position:absolute!important;inset-block-start:.5em!important;inset-inline-end:.5em!important;z-index:9!important}
*{box-sizing:border-box;margin:0;overflow-wrap:anywhere}
h2{font-size:1.4em;line-height:1.25}
h3,summary,legend{font-weight:600;font-size:1em}
p,ul{margin-block:.5em}
ul{padding:0;list-style:none}
small{opacity:.75;font-size:.875em;display:block}
a{color:var(--a)}
button,input{font:inherit;color:inherit}
button,.b{min-height:44px;min-width:44px;padding:.4em 1em;border:1px solid var(--l);border-radius:var(--r);background:var(--s);cursor:pointer}
button:hover{border-color:currentColor}
[aria-pressed=true]{border-color:var(--a);box-shadow:inset 0 0 0 1px var(--a)}
:focus-visible{outline:3px solid var(--a);outline-offset:2px}
.w{display:flex;flex-wrap:wrap;gap:.5em;align-items:center}
.c{display:grid;grid-template-columns:1fr 1fr;gap:.75em;margin-block:.75em}
.c button{all:unset!important;box-sizing:border-box!important;min-height:44px!important;padding:.4em .5em!important;border:2px solid!important;border-radius:.75em!important;background:color-mix(in srgb,currentColor 7%,transparent)!important;color:inherit!important;font-weight:600!important;text-align:center!important;cursor:pointer!important}
.c button::before,.c button::after{content:none!important}
.c button:focus-visible{outline:3px solid!important;outline-offset:2px!important}
.c [aria-pressed=true]{background:color-mix(in srgb,currentColor 22%,transparent)!important}
[part=prompt],[role=status],[part=open]{position:fixed;z-index:2147483647;background:var(--s);border:1px solid var(--l);box-shadow:0 .5em 2em #0003;inset-block-end:1em}
[part=prompt]{inset-inline:1em;max-width:44em;margin-inline:auto;padding:.5em 1.25em;border-radius:var(--r);max-height:calc(50vh - 1em);display:flex;flex-direction:column}
[part=prompt]>div:first-child{overflow:auto}
[part=open]{inset-inline-start:1em;border-radius:2em;display:flex;gap:.5em;align-items:center}
[part=open].end{inset-inline:auto 1em}
:host(tactful-preferences) [part=open]{position:static;box-shadow:none}
[part=open] i{width:1.25em;height:1.25em;border:2px solid;border-inline-start-width:.63em;border-radius:50%}
[part=why]{min-height:28px;padding:0 .75em;font-size:.8125em;border-radius:2em;box-shadow:0 1px 4px #0003}
[role=status]{inset-inline:1em;width:fit-content;margin:auto;padding:.5em 1em;border-radius:var(--r)}
[role=status]:empty{display:none}
dialog{border:0;padding:0 1.5em 5em;width:min(36em,100%);max-width:none;height:100%;max-height:none;margin-inline:auto 0;background:var(--s);color:inherit;box-shadow:0 0 4em #0005}
dialog.why{height:fit-content;max-height:90%;width:min(30em,100%);margin:auto;border-radius:var(--r);padding-bottom:1em}
::backdrop{background:#0006}
header{position:sticky;top:0;background:var(--s);display:flex;justify-content:space-between;align-items:center;padding-block:1em;z-index:1}
details{border-block-start:1px solid var(--l)}
details details{margin-inline-start:1em}
summary{min-height:44px;padding-block:.6em;cursor:pointer}
[role=switch]{display:flex;width:100%;justify-content:space-between;align-items:center;text-align:start;border:0;padding-inline:0;background:none}
[role=switch] i{flex:none;width:2.75em;height:1.6em;border:2px solid;border-radius:1em;padding:.2em;opacity:.7}
[role=switch] i::before{content:"";display:block;border:.5em solid;width:0;border-radius:50%}
[aria-checked=true] i{color:var(--a);opacity:1;background:color-mix(in srgb,currentColor 22%,transparent)}
[aria-checked=true] i::before{margin-inline-start:auto}
li{padding-block:.5em}
.n li{padding-block:.2em;display:flex;justify-content:space-between;position:relative}
.n i{position:absolute;inset:auto auto 0 0;border-bottom:3px solid var(--a)}
pre{white-space:pre-wrap;font-size:.875em}
`;

/** Made once and shared by every shadow root: constructable sheets need no `style-src`. */
export function styleSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS);
  return sheet;
}
