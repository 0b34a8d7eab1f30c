/** The script tag: starts Tactful once, and answers the page at `window.tactful`. */
import { serve } from './bootstrap.ts';

serve();
