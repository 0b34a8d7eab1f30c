/** Each tool, from a page without it to a visitor who changes their mind: real libraries, and replacements of hosted tools. */
import { afterEach, describe, expect, test } from 'vitest';
import { removeTools, TOOLS } from '../testing/tools.ts';
import { bridgeConsent, type GateOwner } from './index.ts';

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
  removeTools();
});

/**
 * A bridge with every adapter. `calls` are the states of the gate, without repetitions, and `prompts` contains whether a prompt
 * may follow each.
 */
function bridge(options: Parameters<typeof bridgeConsent>[1] = {}) {
  const calls: boolean[] = [];
  const prompts: (boolean | undefined)[] = [];
  const gate: GateOwner['consent']['gate'] = (isOpen, { prompt } = {}) => {
    if (calls.at(-1) !== isOpen) {
      calls.push(isOpen);
      prompts.push(prompt);
    }
  };
  const remove = bridgeConsent({ consent: { gate } }, options);
  cleanups.push(remove);
  return { calls, prompts, remove };
}

test('a page without a tool leaves the gate alone', () => {
  const { calls } = bridge();
  document.body.append(document.createElement('div'));
  document.dispatchEvent(new Event('DOMContentLoaded'));
  dispatchEvent(new Event('pageshow'));
  expect(calls).toEqual([]);
});

describe.each(Object.entries(TOOLS))('%s', (_name, { load, accept, refuse, allowByDefault, create }) => {
  test('is found when it appears later, and followed through every change', async () => {
    const { calls, remove } = bridge();
    await load();
    await expect.poll(() => calls).toEqual([false]);
    await accept();
    await expect.poll(() => calls).toEqual([false, true]);
    await refuse();
    await expect.poll(() => calls).toEqual([false, true, false]);
    await accept();
    await expect.poll(() => calls).toEqual([false, true, false, true]);
    remove();
    await refuse();
    document.body.append(document.createElement('div'));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(calls).toEqual([false, true, false, true]);
  });

  test.each(['accept', 'refuse'] as const)('is found after the visitor has used it: %s', async (act) => {
    await load();
    await (act === 'accept' ? accept() : refuse());
    const { calls, prompts } = bridge({ adapters: [create()] });
    await expect.poll(() => calls.at(-1)).toBe(act === 'accept');
    if (act === 'accept') expect(prompts.at(-1)).toBe(false);
  });

  test.runIf(allowByDefault)(
    'opens the gate with a prompt where it allows the category without the visitor',
    async () => {
      await allowByDefault?.();
      const { calls, prompts } = bridge({ adapters: [create()] });
      // The details of some arrive by a promise, and the gate is closed until then.
      await expect.poll(() => calls.at(-1)).toBe(true);
      expect(prompts.at(-1)).toBe(true);
    },
  );

  test('with a category that it does not have, keeps the gate closed', async () => {
    const issues: string[] = [];
    const { calls } = bridge({
      adapters: [create({ category: 'no-such-category' })],
      onIssue: (issue) => issues.push(issue),
    });
    await load();
    await accept();
    document.body.append(document.createElement('div'));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(calls).not.toContain(true);
    for (const issue of issues) expect(issue).toContain('no-such-category');
  });
});

test('tools that know their categories report one that is missing', async () => {
  const reported: string[] = [];
  for (const [name, { load, accept, create }] of Object.entries(TOOLS)) {
    const { remove } = bridge({
      adapters: [create({ category: 'no-such-category' })],
      onIssue: () => reported.push(name),
    });
    await load();
    await accept();
    document.body.append(document.createElement('div'));
    await new Promise((resolve) => setTimeout(resolve));
    remove();
    removeTools();
  }
  expect(reported).toEqual([
    'vanilla-cookieconsent 3',
    'Klaro 0.7',
    'Orejime 3',
    'Cookiebot',
    'Usercentrics 2',
    'Usercentrics 3',
    'Shopify Customer Privacy',
  ]);
});

test('with all tools on one page, each of them can keep the gate closed', async () => {
  const { calls } = bridge();
  // The object of version 3 comes before that of version 2.
  const tools = Object.entries(TOOLS).flatMap(([name, tool]) => (name === 'Usercentrics 2' ? [] : [tool]));
  expect(tools).toHaveLength(9);
  for (const { load } of tools) await load();
  for (const { accept } of tools) {
    expect(calls).toEqual([false]);
    await accept();
  }
  await expect.poll(() => calls).toEqual([false, true]);
  for (const { refuse, accept } of tools) {
    await refuse();
    await expect.poll(() => calls.at(-1)).toBe(false);
    await accept();
    await expect.poll(() => calls.at(-1)).toBe(true);
  }
  expect(calls).toHaveLength(2 + 2 * tools.length);
});

describe('Google Consent Mode', () => {
  const call = (...parameters: unknown[]) => {
    const page = window as unknown as { dataLayer?: unknown[] };
    page.dataLayer = [...(page.dataLayer ?? []), { ...parameters }];
  };
  const gateAfter = (...calls: readonly (readonly unknown[])[]) => {
    for (const parameters of calls) call(...parameters);
    return bridge().calls.at(-1);
  };
  const P = 'personalization_storage';

  test.each<[what: string, isOpen: boolean | undefined, calls: readonly (readonly unknown[])[]]>([
    ['nothing about it', undefined, [['consent', 'default', { ad_storage: 'denied' }]]],
    ['a default that grants', true, [['consent', 'default', { [P]: 'granted' }]]],
    [
      'a default for a region that denies',
      false,
      [
        ['consent', 'default', { [P]: 'denied', region: ['AT'] }],
        ['consent', 'default', { [P]: 'granted' }],
      ],
    ],
    [
      'an update after defaults',
      true,
      [
        ['consent', 'default', { [P]: 'denied' }],
        ['consent', 'update', { [P]: 'granted' }],
      ],
    ],
    [
      'a default after an update',
      false,
      [
        ['consent', 'update', { [P]: 'denied' }],
        ['consent', 'default', { [P]: 'granted' }],
      ],
    ],
    ['an event', undefined, [['event', 'update', { [P]: 'denied' }]]],
  ])('%s: the gate is %s', (_what, isOpen, calls) => {
    expect(gateAfter(...calls)).toBe(isOpen);
  });
});

test('WP Consent API: a banner that sets its type late keeps the gate closed until then', () => {
  const page = window as unknown as Record<string, unknown>;
  page.waitfor_consent_hook = true;
  page.wp_has_consent = () => true;
  const { calls } = bridge();
  expect(calls).toEqual([false]);
  page.wp_consent_type = 'optout';
  document.dispatchEvent(new CustomEvent('wp_consent_type_defined'));
  expect(calls).toEqual([false, true]);
  delete page.waitfor_consent_hook;
});

test('an app passes the object of a tool that is not on window', async () => {
  await TOOLS['Klaro 0.7']?.load();
  const page = window as unknown as Record<string, unknown>;
  const manager = Object(page.klaro).getManager();
  delete page.klaro;
  const { klaro } = await import('./index.ts');
  const { calls } = bridge({ adapters: [klaro({ tool: manager })] });
  expect(calls).toEqual([false]);
  manager.changeAll(true);
  expect(calls).toEqual([false]);
  manager.saveAndApplyConsents();
  expect(calls).toEqual([false, true]);
});

test('a tool that throws counts as undecided', () => {
  const page = window as unknown as Record<string, unknown>;
  page.wp_has_consent = () => {
    throw Error('broken');
  };
  expect(bridge().calls).toEqual([false]);
});
