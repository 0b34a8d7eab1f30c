/** Camping products: backpacks, tents, lanterns. */
import { ground, mirrored } from './paint.mjs';

const strap = (c) =>
  `<path d="M66 66c-16 14-20 50-12 84" fill="none" stroke="${c.deep}" stroke-width="8" stroke-linecap="round"/>`;
const pack = (fill) =>
  `<path d="M62 74c0-20 14-30 38-30s38 10 38 30l4 76c0 12-8 18-18 18H76c-10 0-18-6-18-18z" fill="${fill}"/>`;
const buckle = (x, y, c) =>
  `<rect x="${x - 4}" y="${y}" width="8" height="10" rx="2" fill="none" stroke="#d4b978" stroke-width="2.4"/><path d="M${x} ${y + 10}v12" stroke="${c.deep}" stroke-width="4"/>`;
const handle = (c) =>
  `<path d="M88 46c0-16 24-16 24 0" fill="none" stroke="${c.deep}" stroke-width="5" stroke-linecap="round"/>`;

const PACKS = {
  rolltop: (c, fill) =>
    `${mirrored(strap(c))}${pack(fill)}<path d="M60 70l2-24c0-4 3-6 6-6h64c3 0 6 2 6 6l2 24z" fill="${c.dark}"/><rect x="58" y="32" width="84" height="17" rx="8" fill="${c.main}"/><path d="M62 41h76" stroke="${c.deep}" stroke-width="2" opacity=".5"/>${mirrored(`<path d="M66 36v72" stroke="${c.deep}" stroke-width="4"/>${buckle(66, 84, c)}`)}<rect x="76" y="112" width="48" height="40" rx="6" fill="${c.dark}" opacity=".55"/><path d="M80 118h40" stroke="${c.accent}" stroke-width="2.6"/>`,
  daypack: (c, fill) =>
    `${mirrored(strap(c))}${handle(c)}${pack(fill)}<path d="M66 76c4-16 16-22 34-22s30 6 34 22" fill="none" stroke="${c.deep}" stroke-width="2.4" opacity=".7"/><circle cx="67" cy="77" r="3" fill="${c.accent}"/><path d="M70 112c0-8 6-12 30-12s30 4 30 12v34c0 6-4 9-9 9H79c-5 0-9-3-9-9z" fill="${c.dark}"/><path d="M74 114c8-5 44-5 52 0" fill="none" stroke="${c.accent}" stroke-width="2.6"/><rect x="88" y="78" width="24" height="12" rx="3" fill="${c.accent}"/><path d="M93 84h14" stroke="${c.deep}" stroke-width="1.6"/>${mirrored(`<path d="M59 118c-8 4-10 30-2 40z" fill="${c.dark}"/>`)}`,
  rucksack: (c, fill) =>
    `${mirrored(strap(c))}${handle(c)}${pack(fill)}<path d="M60 84c-1-28 14-42 40-42s41 14 40 42c-1 10-6 14-12 16-18 5-38 5-56 0-6-2-11-6-12-16z" fill="${c.dark}"/><path d="M66 88c16 8 52 8 68 0" fill="none" stroke="${c.light}" stroke-width="1.6" stroke-dasharray="3 3"/>${mirrored(buckle(82, 94, c))}<rect x="72" y="122" width="56" height="36" rx="6" fill="${c.dark}" opacity=".6"/><path d="M70 120h60v12c-18 6-42 6-60 0z" fill="${c.dark}"/><circle cx="100" cy="134" r="3" fill="#d4b978"/>`,
};

/** @type {import('./drawing.mjs').Draw} */
export const drawBackpack = ({ style, shades, fill }) => ground(54) + PACKS[style](shades, fill);

const grass = (x) =>
  `<path d="M${x} 160l-3-9M${x + 3} 160v-12M${x + 6} 160l4-8" stroke="#7d8a55" stroke-width="2" stroke-linecap="round"/>`;
const meadow = `<ellipse cx="100" cy="160" rx="90" ry="12" fill="#8f9a66" opacity=".45"/>`;
const guys = (top) =>
  mirrored(
    `<path d="M${top} 70L14 156" stroke="#8d8577" stroke-width="1.2"/><path d="M14 150v9" stroke="#6d6557" stroke-width="2.4"/>`,
  );

const TENTS = {
  ridge: (c) =>
    `<path d="M74 54l76-6 34 108H118z" fill="${c.dark}"/><path d="M74 54L22 160h104z" fill="${c.main}"/><path d="M74 54L58 160h36z" fill="#2b2623"/><path d="M74 62l-9 98h22z" fill="#f3cf7e" opacity=".55"/><path d="M74 54L50 160h14zM74 54l28 106H90z" fill="${c.light}"/><path d="M74 54v-8M150 48v-8" stroke="#6d4a33" stroke-width="4" stroke-linecap="round"/><path d="M150 48l32 112M74 54L10 158" stroke="#8d8577" stroke-width="1.4"/><path d="M128 70l26 84" stroke="${c.deep}" stroke-width="1.4" opacity=".4"/>`,
  dome: (c) =>
    `${guys(44)}<path d="M26 160c0-62 34-98 74-98s74 36 74 98z" fill="${c.main}"/><path d="M100 62c34 8 52 46 54 98h20c0-62-34-98-74-98z" fill="${c.dark}"/><path d="M70 160c0-36 10-64 26-64s28 28 28 64z" fill="#2b2623"/><path d="M78 160c0-30 6-52 16-52s16 22 18 52z" fill="#f3cf7e" opacity=".55"/><path d="M124 160c0-36-10-60-24-64 14 16 14 40 14 64z" fill="${c.light}"/><path d="M30 140c10-44 36-76 70-78 38 2 62 34 70 78" fill="none" stroke="${c.pale}" stroke-width="2.4" opacity=".7"/><path d="M62 74c14-10 60-10 76 0" fill="none" stroke="${c.accent}" stroke-width="3"/>`,
  bell: (c) =>
    `${guys(70)}<path d="M100 34l66 88v38H34v-38z" fill="${c.main}"/><path d="M100 34l66 88v38h-42z" fill="${c.dark}" opacity=".7"/><path d="M34 122h132" stroke="${c.deep}" stroke-width="2" opacity=".4"/><path d="M100 66l-20 94h40z" fill="#2b2623"/><path d="M100 82l-11 78h22z" fill="#f3cf7e" opacity=".6"/><path d="M100 62l-30 98h14zM100 62l30 98h-14z" fill="${c.light}"/><path d="M100 34V20" stroke="#6d4a33" stroke-width="4" stroke-linecap="round"/><path d="M100 20l18 5-18 6z" fill="${c.accent}"/>${[48, 66, 134, 152].map((x) => `<path d="M${x} 130v22" stroke="${c.deep}" stroke-width="1.2" opacity=".35"/>`).join('')}`,
  tunnel: (c) =>
    `<path d="M84 72c44-4 84 20 92 88H96z" fill="${c.dark}"/><path d="M24 160c0-56 24-90 58-90s56 34 56 90z" fill="${c.main}"/><path d="M48 160c0-40 12-66 32-66s34 26 34 66z" fill="#2b2623"/><path d="M60 160c0-32 8-54 20-54s20 22 22 54z" fill="#f3cf7e" opacity=".55"/><path d="M48 160c0-40 12-66 32-66-18 16-20 44-20 66z" fill="${c.light}"/><path d="M24 160c0-56 24-90 58-90s56 34 56 90" fill="none" stroke="${c.accent}" stroke-width="3"/><path d="M110 74c32 8 46 40 48 86" fill="none" stroke="${c.pale}" stroke-width="2.4" opacity=".6"/><path d="M176 160l14-2M40 96L10 156" stroke="#8d8577" stroke-width="1.4"/>`,
};

/** @type {import('./drawing.mjs').Draw} */
export const drawTent = ({ style, shades }) =>
  `${meadow}${TENTS[style](shades)}${[20, 52, 132, 168].map(grass).join('')}`;

const GLOW = '#ffdf8f';
const halo = (y, radius) =>
  `<radialGradient id="halo"><stop offset=".2" stop-color="${GLOW}" stop-opacity=".55"/><stop offset="1" stop-color="${GLOW}" stop-opacity="0"/></radialGradient><circle cx="100" cy="${y}" r="${radius * 1.2}" fill="url(#halo)"/>`;

const LIGHTS = {
  storm: (c) =>
    `${halo(104, 62)}<path d="M66 138c-14-50-8-92 34-100 42 8 48 50 34 100" fill="none" stroke="${c.dark}" stroke-width="4"/><path d="M70 40c8-22 52-22 60 0" fill="none" stroke="#8d8577" stroke-width="2.6"/><path d="M84 64h32l6 10H78z" fill="${c.dark}"/><rect x="88" y="46" width="24" height="18" rx="5" fill="${c.main}"/><path d="M78 74c-12 22-10 42 2 56h40c12-14 14-34 2-56z" fill="#fff3cf" opacity=".85"/><path d="M100 92c9 12 9 24 0 30-9-6-9-18 0-30z" fill="#f1a93b"/><path d="M100 104c4 6 4 12 0 16-4-4-4-10 0-16z" fill="#fff6d8"/><path d="M76 130h48l4 12H72z" fill="${c.dark}"/><path d="M66 142h68c8 0 10 24 4 28H62c-6-4-4-28 4-28z" fill="${c.main}"/><path d="M62 160h76" stroke="${c.light}" stroke-width="2.4"/><circle cx="132" cy="136" r="5" fill="#c9a052"/>`,
  camp: (c) =>
    `${halo(110, 60)}<path d="M76 58c0-30 48-30 48 0" fill="none" stroke="${c.deep}" stroke-width="4"/><path d="M70 62c2-10 58-10 60 0l4 16H66z" fill="${c.main}"/><rect x="70" y="78" width="60" height="62" rx="10" fill="#fff1c4"/><rect x="82" y="84" width="36" height="50" rx="16" fill="${GLOW}"/>${[78, 100, 122].map((x) => `<path d="M${x} 78v62" stroke="${c.dark}" stroke-width="3" opacity=".75"/>`).join('')}<path d="M64 140h72l4 26c0 4-3 6-7 6H67c-4 0-7-2-7-6z" fill="${c.main}"/><circle cx="100" cy="156" r="7" fill="${c.accent}"/><path d="M64 146h72" stroke="${c.dark}" stroke-width="3"/>`,
  paper: (c) =>
    `${halo(104, 66)}<path d="M100 20v26" stroke="#8d8577" stroke-width="2"/><rect x="84" y="44" width="32" height="8" rx="3" fill="${c.dark}"/><ellipse cx="100" cy="106" rx="54" ry="56" fill="${c.pale}"/><ellipse cx="100" cy="110" rx="34" ry="38" fill="${GLOW}" opacity=".7"/>${[66, 82, 98, 114, 130, 146].map((y) => `<path d="M${100 - Math.sqrt(1 - ((y - 106) / 56) ** 2) * 54} ${y}q${Math.sqrt(1 - ((y - 106) / 56) ** 2) * 54} 10 ${Math.sqrt(1 - ((y - 106) / 56) ** 2) * 108} 0" fill="none" stroke="${c.main}" stroke-width="2.4" opacity=".7"/>`).join('')}<rect x="84" y="160" width="32" height="8" rx="3" fill="${c.dark}"/><path d="M100 168v12" stroke="${c.accent}" stroke-width="3"/>`,
  house: (c) =>
    `${halo(112, 58)}<circle cx="100" cy="32" r="10" fill="none" stroke="${c.dark}" stroke-width="4"/><path d="M66 74l34-32 34 32z" fill="${c.main}"/><rect x="68" y="74" width="64" height="88" fill="#fff1c4"/><rect x="88" y="120" width="24" height="42" fill="#fffdf5"/><path d="M100 98c7 9 7 18 0 22-7-4-7-13 0-22z" fill="#f1a93b"/><path d="M68 74h64v88H68zM100 74v24M68 118h18M114 118h18" fill="none" stroke="${c.dark}" stroke-width="5"/><rect x="60" y="160" width="80" height="11" rx="3" fill="${c.main}"/><path d="M60 76h80" stroke="${c.dark}" stroke-width="5"/>`,
};

/** @type {import('./drawing.mjs').Draw} */
export const drawLantern = ({ style, shades }) => ground(50, 174) + LIGHTS[style](shades);
