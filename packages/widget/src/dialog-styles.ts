/** Styles of the panel's dialog and its switches, which the dialogs add to `prompt/styles.ts`. The lazy panel adds its own rules. */
export default `dialog{width:min(32em,100% - 1em);max-width:none;max-height:calc(100% - 1em);margin:auto .5em .5em;margin-inline-start:auto;padding:0 1.25em 1em;border:1px solid #8888;border-radius:1.25em;box-shadow:0 .5em 2em #0003;overscroll-behavior:contain}
.notice{display:contents}
dialog output{position:sticky;inset:auto auto 0}
header{position:sticky;z-index:1;top:0;margin-inline:-1.25em;padding:.5em .5em .5em 1.25em;padding-inline:1.25em .5em}
.close{min-width:44px;padding:0;border-color:#0000;border-radius:2em;background:none;font-size:1.25em;line-height:1}
[role=switch]{display:flex;gap:1em;width:100%;align-items:center;justify-content:space-between;padding-inline:0;border:0;background:none;text-align:start}
[role=switch] i{flex:none;width:2.75em;padding:.2em;border:2px solid;border-radius:1em}
[role=switch] i::before{content:"";display:block;width:0;border:.5em solid;border-radius:1em}
[aria-checked=true] i{border-color:var(--tactful-accent,currentColor);background:var(--tactful-accent,currentColor)}
[aria-checked=true] i::before{margin-inline-start:auto;border-color:var(--tactful-surface,Canvas)}
#personalize{font-weight:600}
@media(prefers-reduced-motion:no-preference){dialog{animation:in .2s ease-out}@keyframes in{from{translate:0 1.5em}}}`;
