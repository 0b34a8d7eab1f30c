import type { Config } from '@tactful/rules';
import { expect, test } from 'vitest';
import { clock, config, DAY, freshWorld, tab, tailoredTab, until } from '../../testing/visitor.ts';
import type { Tactful } from '../api.ts';

freshWorld();

const decline = (one: Tactful, keepData = false) => one.consent.decline({ surface: 'panel', keepData });

test.each(['tailored', 'generic'] as const)(
  'obligation 13: the status %s is valid for six months',
  async (to) => {
    const one = tab();
    await one.consent[to === 'tailored' ? 'accept' : 'decline']({ surface: 'prompt' });
    clock.at += 179 * DAY;
    expect(tab().consent.get()).toMatchObject({ status: to, promptDue: false });
    clock.at += 2 * DAY;
    expect(tab().consent.get()).toMatchObject({ status: 'unset', promptDue: true });
  },
);

const purpose = { label: 'Offers', benefit: 'Saves money', dataCategories: ['cart'] } as const;

test('obligation 14: another wording shows no new prompt; another purpose does, and is off until then', async () => {
  await tailoredTab();
  const reworded = {
    ...config,
    purposes: { content: { ...config.purposes.content, label: 'Neu' } },
  } as Config;
  expect(tab({ config: reworded }).consent.get()).toMatchObject({ promptDue: false, policyChanged: false });
  const more = { ...config, purposes: { ...config.purposes, offers: purpose } } as Config;
  const one = tab({ config: more });
  expect(one.consent.get()).toMatchObject({
    status: 'tailored',
    promptDue: true,
    policyChanged: true,
    purposes: { content: true, offers: false },
  });
  await one.consent.setPurpose('content', false);
  await one.consent.accept({ surface: 'prompt' });
  expect(one.consent.get()).toMatchObject({
    policyChanged: false,
    purposes: { content: false, offers: true },
  });
});

test.each([
  ['controller', { site: { ...config.site, controller: 'Other Ltd' } }],
  ['retention', { retention: { browsing: { days: 60 } } }],
  ['sensitive', { sensitive: { words: ['moon'] } }],
])('obligation 14: a change of %s makes the prompt due again', async (_what, change) => {
  await tailoredTab();
  expect(tab({ config: { ...config, ...change } as Config }).consent.get().promptDue).toBe(true);
});

test('obligation 15: another open tab follows a change of consent', async () => {
  const [one, other] = [tab(), tab()];
  const notified: string[] = [];
  other.subscribe((change) => notified.push(change));
  await one.consent.accept({ surface: 'api' });
  await until(() => other.consent.get().status).toBe('tailored');
  await until(() => notified).toContain('consent');
  await until(() => other.status().storage).toBe('ok');
  await decline(one);
  await until(() => other.consent.get().status).toBe('generic');
  await until(() => other.status().storage).toBe('closed');
});

test('obligation 49: the receipt contains the consent, without an id', async () => {
  const one = tab();
  expect(one.consent.receipt()).toBeUndefined();
  await one.consent.accept({ surface: 'prompt', language: 'de-AT' });
  expect(tab().consent.receipt()).toEqual({
    schema: 1,
    status: 'tailored',
    policyHash: expect.stringMatching(/^\w{5,7}$/),
    day: '2026-11-22',
    surface: 'prompt',
    language: 'de-AT',
    purposes: ['content'],
    gpc: false,
  });
  await decline(one);
  expect(one.consent.receipt()).toEqual({
    schema: 1,
    status: 'generic',
    policyHash: expect.any(String),
    day: '2026-11-22',
    purposes: [],
    gpc: false,
  });
});

test('obligation 52: a refusal on a sibling subdomain wins where consent is shared, and only there', async () => {
  const shared = { ...config, site: { ...config.site, shareConsentWith: '.example.com' } };
  await tailoredTab();
  expect(tab({ config: shared }, { declinedElsewhere: true }).consent.get()).toMatchObject({
    status: 'generic',
    promptDue: false,
  });
  expect(tab({ config: shared }).consent.get().status).toBe('tailored');
  expect(tab({}, { declinedElsewhere: true }).consent.get().status).toBe('tailored');
});
