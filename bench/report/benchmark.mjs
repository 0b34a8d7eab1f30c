/** The shape of a benchmark. */

/**
 * The figures of one run, as plain JSON: whatever the benchmark renders.
 *
 * @typedef {{ readonly [name: string]: any }} Figures
 */

/**
 * @typedef {object} Benchmark
 * @property {string} name The name on the command line, and of its block in docs/benchmarks.md.
 * @property {string} title One line, for people.
 * @property {boolean} [isLong] True if it takes more than some minutes: it runs only if it is named.
 * @property {(options: { readonly loads?: number | undefined }) => Promise<Figures>} measure
 * @property {(figures: Figures) => string} render The Markdown below its heading.
 * @property {(figures: Figures) => string} [summarize] One bullet of the README.
 */
export {};
