/** The content of the panel's sections, which is loaded when the first of them opens. */
import type { MoreModule } from '../lazy-panel/contract.ts';
import { createMore } from './index.ts';
import messages from './messages.ts';
import css from './styles.ts';

const moreModule: MoreModule = { messages, css, createMore };
export default moreModule;
