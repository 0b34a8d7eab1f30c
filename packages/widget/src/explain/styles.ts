/** Styles of explanations and items, which the lazy panel adds to `styles.ts`. */
export default `ul{padding:0;list-style:none}
h3,legend{font-weight:600}
ul,.w{margin-block:.75em}
.w{display:flex;flex-wrap:wrap;gap:.5em;align-items:center}
li+li{margin-top:.5em}
small{display:block;font-size:.875em;opacity:.75}
dialog details{border-top:1px solid #8884}
dialog details[open]{padding-bottom:1em}
dialog summary::after{margin-inline-start:auto}
.q{border-color:#0000;margin-inline-start:-.5em;padding-inline:.5em;text-decoration:underline;text-underline-offset:.2em}
article{margin-block:1em;padding:1em 1.25em 0;border:1px solid #8886;border-radius:1em}
[aria-pressed=true][type]{border:4px solid!important;padding-block:calc(.5em - 2px)!important}
[aria-pressed=true]::before{content:"";display:inline-block;width:.35em;height:.7em;margin-inline-end:.6em;border:solid;border-width:0 .15em .15em 0;rotate:45deg;translate:0 -.1em}
.panel{height:100%}
header{position:sticky;z-index:1;top:0;margin-inline:-1.25em;margin-block-end:.75em;padding:.75em 1.25em;border-bottom:1px solid #8884}
output button{background:none;color:inherit}
article small{margin-block:.5em}`;
