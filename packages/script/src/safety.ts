/** The checks of slots, in a file of their own: they are needed when the config has arrived. */
export { slotSafety } from '@tactful/page/internal';
