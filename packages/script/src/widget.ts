/** Owns loading the widget: after paint, when the page is idle, and for everybody alike. */
import type { Personalizer } from '@tactful/core';
import type { Page } from '@tactful/page';
import type { mountWidget, Widget, Words } from '@tactful/widget';

/** Latest time, after the first paint, at which it is asked for. */
const IDLE_MS = 2000;

export interface LazyWidget {
  open(where?: string): void;
  close(): void;
}

/**
 * Loads `tactful-widget.js`, which stands beside the script, and the words of the page's language.
 *
 * @param base - The script's own address.
 * @param warn - Told if it does not load. The page is tailored all the same.
 */
export function loadWidget(
  base: string,
  personalizer: Personalizer,
  page: Page,
  warn: (text: string) => void,
): LazyWidget {
  // The one `import()`: it works under Trusted Types without a policy, a script's address would not.
  const load = (file: string) => import(new URL(file, base).href);
  const mount = async (): Promise<Widget> => {
    const { mountWidget: start }: { mountWidget: typeof mountWidget } = await load('tactful-widget.js');
    return start({
      personalizer,
      placements: page.placements,
      onPlacements: page.onPlacements,
      language: document.documentElement.lang,
      loadWords: async (language): Promise<Words> => (await load(`tactful-words.${language}.js`)).default,
    });
  };
  let mounted: Promise<Widget> | undefined;
  const use = (then: (widget: Widget) => void) => {
    mounted ??= mount();
    mounted.then(then).catch((error) => warn(`tactful-widget.js: ${error}`));
  };
  const start = () => use(() => {});
  requestAnimationFrame(() =>
    window.requestIdleCallback ? requestIdleCallback(start, { timeout: IDLE_MS }) : setTimeout(start, 200),
  );
  return {
    open: (where) => use((widget) => widget.open(where)),
    close: () => use((widget) => widget.close()),
  };
}
