/** The part of the page's code that may come after the first paint: events, acts, sight, messages. */
export { startSenses } from './start.ts';
