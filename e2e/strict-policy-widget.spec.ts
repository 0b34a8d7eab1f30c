/** The complete widget under the strictest content security policy. */
import { expect, test } from '@tactful/playwright';
import { showWidget } from './support/readable.ts';
import { watch } from './support/watch-page.ts';

test.use({ baseURL: process.env.TACTFUL_STRICT_URL ?? 'http://127.0.0.1:4174' });

test('obligation 48: with Trusted Types and no policy, prompt, explanation and panel render without a violation', {
  tag: '@slow',
}, async ({ page, tactful }) => {
  const watched = await watch(page);
  const policy = (await page.goto('/'))?.headers()['content-security-policy'];
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).toContain("trusted-types 'none'");
  await showWidget(page, tactful, async (shown, name) => {
    await expect(shown.locator('details:not([open])')).toHaveCount(0);
    expect(await watched.violations(), name).toEqual([]);
  });
  expect(watched.errors).toEqual([]);
});
