/** All that touches the document: collecting, slots, triggers and ranking, for one personalizer. */
export { type Hold, holdSlots } from './hold.ts';
export { type Preview, preview, type Wanted } from './preview.ts';
export { isComplete, watchNodes } from './read.ts';
export { startSenses } from './senses/start.ts';
export type { Placement } from './slots/keep.ts';
export { type Page, type PageOptions, startPage } from './start.ts';
