/** Where the shop is: a section with a map in a frame, and the map itself. */
import { html, markup } from './html.mjs';

export const mill = () => html`
<section class="wrap band mill" aria-labelledby="mill"><div><h2 id="mill">Come by the mill</h2>
<p>The Old Fulling Mill, Skelbeck. The shop is on the ground floor, the workshop above it; mends are taken in until six.</p>
<dl class="hours"><div><dt>Tuesday to Friday</dt><dd>10 to 6</dd></div><div><dt>Saturday</dt><dd>9 to 5</dd></div></dl></div>
<iframe class="map" src="/map" title="Map: the mill on the Skel" width="640" height="360" loading="lazy"></iframe></section>`;

const house = (x, y, width = 22, height = 16) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#d9d2c4" stroke="#c3bbaa"/>`;

const HOUSES = [
  [90, 96],
  [120, 92],
  [152, 98, 30],
  [96, 226],
  [128, 232, 34],
  [470, 92, 30],
  [506, 100],
  [430, 246],
  [462, 250, 30, 20],
  [560, 236],
  [232, 60],
  [262, 56, 28],
]
  .map(([x, y, width, height]) => house(x, y, width, height))
  .join('');

const DRAWING = `<rect width="640" height="360" fill="#ece8dc"/>
<path d="M0 0h220c-10 40-60 60-110 66S20 74 0 90zM430 360c20-50 90-76 210-70v70z" fill="#cfdab8"/>
<path d="M-10 150c110-40 190 20 290 14s140-70 240-66 90 40 130 40" fill="none" stroke="#a9cbd6" stroke-width="26"/>
<path d="M-10 190c130-20 190 26 300 24s170-50 360-30" fill="none" stroke="#fff" stroke-width="14"/><path d="M318 -10c-6 90 10 150-6 380M60 -10c10 60 0 110 34 196" fill="none" stroke="#fff" stroke-width="9"/>
${HOUSES}<rect x="330" y="176" width="52" height="30" fill="#b9926b" stroke="#8a6a4c"/>
<path d="M356 120c16 0 26 11 26 25 0 18-26 43-26 43s-26-25-26-43c0-14 10-25 26-25z" fill="#9a3f1d"/><circle cx="356" cy="146" r="9" fill="#fff"/>
<g font-family="sans-serif" font-size="14" fill="#4a4f46"><text x="392" y="196">The Old Fulling Mill</text><text x="40" y="172" font-style="italic" fill="#4b7686" transform="rotate(-6 40 172)">River Skel</text><text x="180" y="222">Mill Lane</text><text x="520" y="330">Tarn Wood</text></g>`;

/** A page of its own, so that the shop can show it in a frame. */
export const mapPage = () => ({
  framed: true,
  document: html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Map: the mill on the Skel</title><link rel="stylesheet" href="/map.css"></head>
<body><svg viewBox="0 0 640 360" preserveAspectRatio="xMidYMid slice" role="img" aria-label="The mill is on Mill Lane, by the river Skel.">${markup(DRAWING)}</svg></body></html>
`,
});
