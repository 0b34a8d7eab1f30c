/** Records policy violations, errors, requests and layout shifts of a page. */
import type { Page } from '@playwright/test';

export interface Watch {
  /** Violations of the content security policy, as `directive blocked-uri`. */
  violations(): Promise<readonly string[]>;
  /** Uncaught errors and console errors. */
  readonly errors: readonly string[];
  /** Every request, as `METHOD path`. */
  readonly requests: readonly string[];
  /** The layout shift of the page so far; 0 where the engine does not measure it. */
  layoutShift(): Promise<number>;
}

/** Installs the watch; call it before the first navigation. */
export async function watch(page: Page): Promise<Watch> {
  const errors: string[] = [];
  const requests: string[] = [];
  const seen: string[] = [];
  const wrong = (text: string) => {
    // Gecko also reports policy violations here, as a message or as an error; they are collected below.
    if (!/^(Error: )?Content-Security-Policy:/.test(text)) errors.push(text);
  };
  page.on('pageerror', (error) => wrong(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') wrong(message.text());
  });
  page.on('request', (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await page.exposeFunction('__violation', (text: string) => seen.push(text));
  await page.addInitScript(() => {
    const observed = globalThis as unknown as { __violation(text: string): void; __shift: number };
    addEventListener('securitypolicyviolation', (event) =>
      observed.__violation(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`),
    );
    observed.__shift = 0;
    if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return;
    new PerformanceObserver((list) => {
      // `LayoutShift` is not in the DOM library.
      for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[])
        if (!entry.hadRecentInput) observed.__shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return {
    // Gecko requests a favicon by itself, and its driver adds inline styles when it takes a screenshot.
    violations: async () => seen.filter((text) => !/favicon\.ico|%3E%20eval$/.test(text)),
    errors,
    requests,
    layoutShift: () => page.evaluate(() => (globalThis as unknown as { __shift: number }).__shift),
  };
}
