/** The style sheet of the HTML timeline. */

const HUE_ANGLES = [215, 155, 30, 285, 345, 190, 60, 115];

const hues = HUE_ANGLES.map((angle, at) => `.hue-${at}{--hue:${angle}}`).join('');

/** Works in light and dark, on screen and on paper. */
export const STYLE: string = `
:root{color-scheme:light dark;--ink:light-dark(#1d2127,#e8eaee);--soft:light-dark(#626b78,#9aa3b2);
--paper:light-dark(#fbfaf7,#14171c);--card:light-dark(#fff,#1b1f26);--line:light-dark(#e5e2da,#2b313b)}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:14px/1.45 system-ui,sans-serif}
header{padding:2rem clamp(1rem,4vw,3rem) 1rem}
h1{margin:0 0 .25rem;font:600 1.6rem/1.2 ui-serif,Georgia,serif;letter-spacing:-.01em}
header p,.none{margin:0;color:var(--soft)}
main{margin:0 clamp(0rem,3vw,2.5rem) 3rem;max-height:85vh;overflow:auto;background:var(--card);
border:1px solid var(--line);border-radius:14px;box-shadow:0 1px 2px #0001,0 12px 40px -20px #0004}
.none{padding:2rem}
table{border-collapse:separate;border-spacing:0;min-width:100%}
th,td{padding:.45rem .7rem;text-align:start;vertical-align:top;font-weight:400}
thead th{position:sticky;top:0;z-index:2;background:var(--card);border-bottom:1px solid var(--line);
font-weight:600;white-space:nowrap}
tbody tr:not(.day)>*{border-top:1px solid color-mix(in srgb,var(--line) 55%,transparent)}
.time{color:var(--soft);font-variant-numeric:tabular-nums;white-space:nowrap}
.day th{padding-top:1.4rem;font-weight:600;font-size:.8rem;letter-spacing:.06em;color:var(--soft)}
tbody th{min-width:17rem;max-width:26rem}
th.page{font-weight:600}
th.rejected{color:var(--soft);text-decoration:line-through dotted}
th.act{font-style:italic}
${hues}
.on{--fill:light-dark(hsl(var(--hue) 70% 94%),hsl(var(--hue) 32% 20%));
--edge:light-dark(hsl(var(--hue) 55% 45%),hsl(var(--hue) 60% 66%));
background:var(--fill);box-shadow:inset 3px 0 var(--edge);border-top-color:transparent!important;min-width:11rem}
.new{border-top:1px solid var(--edge)!important;border-start-end-radius:8px}
.back span{color:var(--soft);border-top:2px solid var(--line);padding-top:.2rem;font-size:.85rem}
.away{background:repeating-linear-gradient(135deg,transparent 0 6px,color-mix(in srgb,var(--line) 45%,transparent) 6px 7px)}
summary{cursor:pointer;font-weight:600;color:light-dark(hsl(var(--hue) 60% 28%),hsl(var(--hue) 70% 80%))}
summary:focus-visible,main:focus-visible{outline:2px solid light-dark(#2457c5,#9dbcff);outline-offset:2px;border-radius:4px}
details p{margin:.5rem 0 0;font-size:.75rem;letter-spacing:.05em;color:var(--soft)}
details ul{margin:.1rem 0;padding-inline-start:1rem}
.unseen{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
@media (forced-colors:active){.on{border-inline-start:3px solid}}
@media print{main{max-height:none;overflow:visible;box-shadow:none}}
`.replaceAll('\n', '');
