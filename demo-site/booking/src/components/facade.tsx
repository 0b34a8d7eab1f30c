/** The picture of a restaurant: a facade, generated from its name. */
import type { JSX } from 'preact';
import type { Cuisine, District } from '../cuisines.ts';
import type { Restaurant } from '../restaurants.ts';
import { lot } from '../search.ts';
import { Emblem } from './cuisine-icon.tsx';

/** Sky, wall, trim, ground; what stands out on every screen, by day and at dusk. */
const WALLS: { readonly [D in District]: readonly (readonly [wall: string, trim: string])[] } = {
  Harbour: [
    ['#e9d9c1', '#2f5d73'],
    ['#c9dadb', '#234a5c'],
    ['#f0e3d0', '#a04e36'],
  ],
  'Old Town': [
    ['#e0b48c', '#7a3b2a'],
    ['#d9a79a', '#6a2f3a'],
    ['#ecd2a4', '#5b4630'],
  ],
  'Mill Quarter': [
    ['#a9614a', '#3c2a26'],
    ['#b8755a', '#2d3b36'],
    ['#8f5546', '#e4d7bf'],
  ],
  Hillside: [
    ['#e6e4d3', '#4a6148'],
    ['#cfd8bd', '#3d5240'],
    ['#efe0c6', '#7b5a38'],
  ],
  Station: [
    ['#c4b9ae', '#3a3f4a'],
    ['#9fa8ad', '#2c3440'],
    ['#d8c8b0', '#7d3130'],
  ],
};

const AWNINGS: { readonly [C in Cuisine]: string } = {
  fish: '#2f7f93',
  italian: '#4f7f4a',
  grill: '#b5472f',
  garden: '#6c8f3c',
  bistro: '#8a3350',
  noodles: '#c5812c',
  tapas: '#7a4b94',
  bakery: '#b98a4a',
};

const SKIES = ['#f6d9b8', '#cfe3ea', '#e9cfd2', '#bcd0e6', '#2f3f5c'] as const;

const pick = <T,>(list: readonly [T, ...T[]] | readonly T[], share: number): T =>
  // A share below 1 always finds one.
  list[Math.floor(share * list.length)] as T;

const Awning = ({ colour, y }: { colour: string; y: number }): JSX.Element => (
  <g>
    {Array.from({ length: 9 }, (_, at) => {
      const x = 48 + at * 24;
      return <path key={at} d={`M${x + 4} ${y}h24v26a12 9 0 0 1-24 0z`} fill={at % 2 ? '#fbf6ec' : colour} />;
    })}
  </g>
);

const Window = ({
  x,
  y,
  isLit,
  trim,
}: {
  x: number;
  y: number;
  isLit: boolean;
  trim: string;
}): JSX.Element => (
  <g>
    <rect x={x} y={y} width="30" height="38" rx="3" fill={trim} />
    <rect x={x + 3} y={y + 3} width="24" height="32" rx="1" fill={isLit ? '#ffdf94' : '#7f98a6'} />
    <path d={`M${x + 15} ${y + 3}v32M${x + 3} ${y + 17}h24`} stroke={trim} stroke-width="2" />
    <rect x={x - 3} y={y + 37} width="36" height="4" rx="1" fill={trim} />
  </g>
);

/** The ground in front of the door: water, cobbles, grass or rails. */
const Ground = ({ district }: { district: District }): JSX.Element => {
  if (district === 'Harbour')
    return (
      <g>
        <path d="M0 184h320v16H0z" fill="#8c7a63" />
        <path d="M0 192h320v28H0z" fill="#3f7f93" />
        <path
          d="M14 202h44M92 208h60M190 201h38M254 209h50"
          stroke="#a9d3da"
          stroke-width="2.5"
          stroke-linecap="round"
        />
      </g>
    );
  if (district === 'Hillside') return <path d="M0 186c60-10 120 4 180-2s100-6 140 0v36H0z" fill="#7f9a58" />;
  if (district === 'Station')
    return (
      <g>
        <path d="M0 184h320v36H0z" fill="#6f6a66" />
        <path d="M0 200h320M0 210h320" stroke="#b8b2aa" stroke-width="3" />
      </g>
    );
  return (
    <g>
      <path d="M0 184h320v36H0z" fill={district === 'Old Town' ? '#a58f7d' : '#8e867c'} />
      <path
        d="M10 196h34M60 204h40M120 196h30M170 206h44M236 197h30M280 206h30"
        stroke="#00000022"
        stroke-width="4"
        stroke-linecap="round"
      />
    </g>
  );
};

/** A table with a lamp and two chairs, where there is a terrace. */
const Terrace = (): JSX.Element => (
  <g stroke-linecap="round">
    <path d="M262 168h34M279 168v24M270 192h18" stroke="#3a2f2a" stroke-width="4" />
    <path
      d="M254 160v32M254 176h12v16M304 160v32M304 176h-12v16"
      stroke="#3a2f2a"
      stroke-width="3"
      fill="none"
    />
    <circle cx="279" cy="161" r="5" fill="#ffd88a" />
  </g>
);

export function Facade({ restaurant }: { restaurant: Restaurant }): JSX.Element {
  const { slug, cuisine, district, tags } = restaurant;
  const [wall, trim] = pick(WALLS[district], lot(`${slug} wall`));
  const sky = tags.includes('late') ? '#2f3f5c' : pick(SKIES, lot(`${slug} sky`));
  const isNight = sky === '#2f3f5c';
  const sun = 40 + lot(`${slug} sun`) * 240;
  const top = 34 + lot(`${slug} top`) * 22;
  return (
    <svg
      class="facade"
      viewBox="0 0 320 220"
      aria-hidden="true"
      focusable="false"
      preserveAspectRatio="xMidYMax slice"
    >
      <rect width="320" height="220" fill={sky} />
      <circle cx={sun} cy="34" r={isNight ? 12 : 20} fill={isNight ? '#f4efd8' : '#fff3cf'} />
      <path
        d="M0 150c40-26 70-30 110-16s90-22 130-10 60 4 80-4v100H0z"
        fill={isNight ? '#1f2c42' : '#00000018'}
      />
      <path d="M8 96h44v100H8zM272 84h48v110h-48z" fill={isNight ? '#26344c' : '#00000022'} />
      <path d={`M40 ${top + 16}l120-30 120 30v8H40z`} fill={trim} />
      <rect x="48" y={top + 22} width="224" height={170 - top} fill={wall} />
      {[66, 224].map((x, at) => (
        <Window key={x} x={x} y={top + 32} trim={trim} isLit={isNight || lot(`${slug} lamp ${at}`) > 0.5} />
      ))}
      <rect x="60" y="134" width="88" height="54" rx="3" fill={trim} />
      <rect x="65" y="139" width="78" height="44" fill="#ffe3a3" />
      <path d="M104 139v44M65 172h78" stroke={trim} stroke-width="3" />
      <rect x="172" y="128" width="40" height="60" rx="3" fill={trim} />
      <rect x="178" y="134" width="28" height="26" rx="2" fill="#ffe3a3" />
      <circle cx="206" cy="168" r="2.5" fill="#f4d58d" />
      <rect x="222" y="140" width="36" height="40" rx="3" fill={trim} />
      <rect x="226" y="144" width="28" height="32" fill="#ffe3a3" />
      <Awning colour={AWNINGS[cuisine]} y={106} />
      <rect x="112" y={top + 40} width="96" height="24" rx="12" fill={trim} />
      <Emblem cuisine={cuisine} x={160} y={top + 52} />
      <Ground district={district} />
      {tags.includes('terrace') || tags.includes('courtyard') ? <Terrace /> : null}
      <path d="M34 188c-10-14-4-30 4-40 8 10 14 26 4 40z" fill="#4d7048" />
      <path d="M30 186h18l-3 14H33z" fill="#a4593a" />
    </svg>
  );
}
