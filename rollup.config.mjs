/** Builds the packages for npm, the files that shops serve, and the booking app of the demo. `npm run build` compiles types first. */
import { readdirSync } from 'node:fs';
import { declarations } from './scripts/bundle/declarations.mjs';
import { library } from './scripts/bundle/library.mjs';
import { minify } from './scripts/bundle/minify.mjs';
import { SCRIPT_FILES } from './scripts/bundle/script.mjs';
import { fromSource, OUT, oneSource, typescript } from './scripts/bundle/sources.mjs';
import { WIDGET_FILES } from './scripts/bundle/widget.mjs';

/** The booking app: imports the packages as any app does, and loads the widget when the page is idle. */
const booking = {
  input: { booking: 'demo-site/booking/src/main.tsx' },
  plugins: [oneSource('preact').plugin, fromSource(), typescript()],
  output: {
    dir: `${OUT}/demo-site/booking/dist`,
    format: /** @type {const} */ ('es'),
    entryFileNames: '[name].js',
    chunkFileNames: 'booking-[name].js',
    plugins: [minify()],
  },
};

const packages = readdirSync('packages');

export default [
  ...packages.map(library),
  ...SCRIPT_FILES,
  ...WIDGET_FILES,
  booking,
  ...packages.map(declarations),
];
