/** Styles of switches, items and charts, which the lazy panel adds to `styles.ts`. */
export default `.s{margin-block:1em;padding:.5em 1.25em;border:1px solid #0000;border-radius:1em;background:#8881}
.s small{margin-top:-.5em;padding-block-end:.5em;padding-inline-end:4em}
[role=switch]{display:flex;gap:1em;width:100%;align-items:center;justify-content:space-between;padding-inline:0;border:0;background:none;text-align:start}
[role=switch] i{flex:none;width:2.75em;padding:.2em;border:2px solid;border-radius:1em}
[role=switch] i::before{content:"";display:block;width:0;border:.5em solid;border-radius:1em}
[aria-checked=true] i{border-color:var(--tactful-accent,currentColor);background:var(--tactful-accent,currentColor)}
[aria-checked=true] i::before{margin-inline-start:auto;border-color:var(--tactful-surface,Canvas)}
fieldset{margin-block:1em;padding:0;border:0}
legend{padding:0}
fieldset button{border-radius:2em}
details details{padding-inline-start:1em}
.e details{border:0;padding:0}
.e li{margin:0;padding-block:.75em;border-top:1px solid #8884}
.e .w{margin-block:.25em 0}
.e button,.e summary{min-height:36px;padding:0 .5em;text-decoration:underline;text-underline-offset:.2em;font-weight:400}
.e button{border-color:#0000;margin-inline-start:-.5em}
.g li{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,3fr) auto;gap:.75em;align-items:center;margin:.25em 0}
.g i{border:.3em solid var(--tactful-accent,currentColor);border-radius:.3em}
label{display:block;margin-block:.75em}
input,.b{max-width:100%;min-height:44px;padding:.5em 1.1em;border:1px solid #8888;border-radius:.75em;cursor:pointer}
.b:hover{border-color:currentColor}
input{overflow:clip;background:none;font-size:.875em}
form input{width:100%}
pre{padding:1em;border:1px solid #0000;border-radius:.75em;background:#8881;font:.875em/1.5 monospace;white-space:pre-wrap}`;
