/** The script tag: starts Tactful, with its API at `window.tactful`. */
import { serve } from './bootstrap.ts';

serve();
