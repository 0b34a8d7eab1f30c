/** Styles of the sections' content, which their file adds to those of the panel. */
export default `h4{margin-top:1em;font-weight:600;font-size:.875em}
h4::first-letter{text-transform:uppercase}
label{display:block;margin-block:.75em}
input,select,.b{max-width:100%;min-height:44px;padding:.5em 1.1em;border:1px solid #8888;border-radius:.75em;cursor:pointer}
.b:hover{border-color:currentColor}
input,select{overflow:clip;background:none;font-size:.875em}
form input{width:100%}
.rows li{margin:0;border-top:1px solid #8884}
.rows details{border:0}
.rows summary{min-height:36px;font-weight:400;font-size:.875em;opacity:.75}
.entry{margin-bottom:.75em;padding:.75em 1em;border:1px solid #8884;border-radius:.75em}
dl{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,3fr);gap:.25em 1em;font-size:.875em}
dt{opacity:.75}
figure{margin-block:1em}
figcaption{font-weight:600;font-size:.875em}
.line{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,3fr) 2em;gap:.75em;align-items:end;margin-block:.25em;font-size:.875em}
.line>:last-child{text-align:end}
.weeks{display:flex;justify-content:space-between;align-items:end;height:2em;border-bottom:1px solid #8888}
.weeks i{border-inline:.35em solid var(--tactful-accent,currentColor)}
.bar{align-self:center}
.bar i{display:block;border-block:.25em solid var(--tactful-accent,currentColor);border-radius:.25em}
pre{font-family:ui-monospace,monospace;padding:1em;border:1px solid #0000;border-radius:.75em;background:#8881;font-size:.875em;white-space:pre-wrap}`;
