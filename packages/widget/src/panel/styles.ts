/** Styles of the panel, which the lazy panel adds to `prompt/styles.ts`. */
export default `h3{margin-top:1.5em;padding-top:1em;border-top:1px solid #8884}
#latest h3{margin-bottom:.5em}
article h3{margin:0;padding:0;border:0}
small::first-letter{text-transform:uppercase}
.chips{display:flex;flex-wrap:wrap;gap:.5em;margin-block:.75em}
.chip{display:inline-flex;align-items:center;max-width:100%;border:1px solid #8888;border-radius:2em}
.chip>*{display:flex;align-items:center;justify-content:center;min-height:40px;padding:.4em 0 .4em .9em;padding-inline:.9em 0;border:0;border-radius:2em;background:none}
.chip>:last-child{min-width:40px;padding:0;font-size:1.125em}
.chip [aria-expanded=true]{text-decoration:underline;text-underline-offset:.25em}
[aria-pressed=true]{border-color:currentColor;box-shadow:inset 0 0 0 1px}
[aria-pressed=true]::before{content:"";display:inline-block;width:.35em;height:.7em;margin-inline-end:.6em;border:solid;border-width:0 .15em .15em 0;rotate:45deg;translate:0 -.1em}
fieldset{margin-block:1.25em 0;padding:1em 0 0;border:0;border-top:1px solid #8884}
details fieldset,section fieldset{margin:0;border:0}
section fieldset{padding:0}
section legend{padding-inline-end:2em}
section[part=question]{padding-bottom:0;max-height:max(33.3vh,11em)}
section .close{position:absolute;inset-block-start:.25em;inset-inline-end:.25em}
div:has([part=question])+*{display:none}
section .w{margin-top:.75em}
section .q{align-self:start;margin-bottom:.25em}
@media(min-width:30em){section[part=question]{max-height:min(50vh,22em)}}
@media(max-width:30em){section .w{flex-wrap:nowrap;overflow:auto;padding-block:3px}section .w button{flex:none}}
legend{float:inline-start;width:100%;padding:0;font-weight:600}
legend+*{clear:both}
fieldset .w button{border-radius:2em}
.radio{display:flex;gap:.75em;min-height:44px;margin:0;padding-block:.65em;clear:both;cursor:pointer}
[type=radio]{flex:none;width:1.25em;height:1.25em;min-height:0;margin:.125em 0;accent-color:var(--tactful-accent,auto)}
.row{display:flex;gap:1em;align-items:center;justify-content:space-between;padding-block:.25em}
.x{flex:none;min-width:44px;padding:.25em .75em;border-color:#0000;background:none}
#options,#activity{border-top:1px solid #8884}
#options{margin-top:1em}
code{font-family:ui-monospace,monospace}`;
