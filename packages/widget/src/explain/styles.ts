/** Styles of explanations, which the lazy panel adds to `prompt/styles.ts`. The heading gets the focus, but is no control. */
export default `ul,dl,dd,figure{margin:0;padding:0;list-style:none}
ul,.w,.f{margin-block:.75em}
.w{display:flex;flex-wrap:wrap;gap:.5em;align-items:center}
li+li{margin-top:.5em}
small{display:block;font-size:.875em;opacity:.75}
details details,details~details,details article,[part=explanation] details{border-top:1px solid #8884}
small+details{margin-top:.75em}
details[open]{padding-bottom:.75em}
summary{padding-block:.5em}
summary::after{margin-inline-start:auto}
h3{line-height:1.3}
.q{border-color:#0000;margin-inline-start:-.5em;padding-inline:.5em;text-align:start;text-decoration:underline;text-underline-offset:.2em}
details article{padding-top:1em}
.f{display:flex;flex-direction:column;gap:.5em}
.f button{text-align:start}
[part=explanation]{position:absolute;inset:auto;width:min(24em,100vw - 16px);max-height:min(34em,100vh - 16px);overflow:auto;margin:0;padding:1.25em 1.25em .5em;border:1px solid #8888;border-radius:1.25em;box-shadow:0 .5em 2em #0003;overscroll-behavior:contain}
dialog[part=explanation]{position:fixed;inset:0;margin:auto}
[part=explanation]>.close{float:inline-end;margin:-.6em -.6em 0 0;margin-inline:0 -.6em}
[part=explanation] h3{font-size:1.125em}
#w{outline:none!important}`;
