/** Loads the code for a family of signals, when the page uses it: for every visitor alike. */
import { BUILD } from '../build-id.ts';
import type { Reporter } from './reporter.ts';

/** The code of each family. */
export interface Families {
  readonly markup: typeof import('../signals/markup.ts');
  readonly 'universal-analytics': typeof import('../signals/universal-analytics.ts');
  readonly shopify: typeof import('../signals/shopify.ts');
  readonly segment: typeof import('../signals/segment.ts');
  readonly matomo: typeof import('../signals/matomo.ts');
  readonly 'meta-pixel': typeof import('../signals/meta-pixel.ts');
}

/** Each is a file of its own. Importing a file twice requests it once. */
const FILES: { readonly [F in keyof Families]: () => Promise<Families[F]> } = {
  markup: () => import('../signals/markup.ts'),
  'universal-analytics': () => import('../signals/universal-analytics.ts'),
  shopify: () => import('../signals/shopify.ts'),
  segment: () => import('../signals/segment.ts'),
  matomo: () => import('../signals/matomo.ts'),
  'meta-pixel': () => import('../signals/meta-pixel.ts'),
};

/** The name of a family of signals. */
export type Family = keyof Families;

/** Loads a family and runs `use`. A failure is reported as a notice: slots are personalized nevertheless. */
export async function loadSignals<F extends Family>(
  family: F,
  reporter: Pick<Reporter, 'notice'>,
  use: (signals: Families[F]) => void,
): Promise<void> {
  try {
    const signals = await FILES[family]();
    if (signals.BUILD !== BUILD)
      throw Error('their file is from another build. Deploy the files of one build together');
    use(signals);
  } catch (error) {
    reporter.notice(`The signals of "${family}" are not read: ${error}`);
  }
}
