/** Consent on a page whose visitor has not consented: compared with that of the whole of Tactful. */
import { expect, test } from 'vitest';
import { clock, config, DAY, freshWorld, stored, tab, tailoredTab } from '../../testing/visitor.ts';
import { createConsentBeforeYes } from './consent-before-yes.ts';
import { createConsentGate } from './consent-gate.ts';
import { createConsentResponses } from './consent-responses.ts';

freshWorld();

const light = (page: object = {}, gate = createConsentGate()) => {
  const changes: string[] = [];
  const consent = createConsentBeforeYes({
    config,
    page: () => page,
    gate,
    now: () => clock.at,
    onChange: () => changes.push('consent'),
  });
  return { consent, changes, responses: createConsentResponses(consent.writable) };
};
const databases = async () => (await indexedDB.databases()).map(({ name }) => name);

test('describes consent as the whole does, and writes nothing', async () => {
  expect(light().consent.get()).toEqual(tab().consent.get());
  expect(light().consent.get()).toMatchObject({ status: 'unset', promptDue: true });
  expect(light({ minors: true }).consent.get()).toMatchObject({ status: 'generic', promptDue: false });
  expect(stored()).toEqual({});
  expect(await databases()).toEqual([]);
});

test('records a refusal as the whole does, without opening the database', async () => {
  await tab().consent.decline({ surface: 'prompt' });
  const expected = stored();
  const { consent, changes, responses } = light();
  clock.at += 1;
  expect(responses.decline(false)).toBe(true);
  expect(stored()).toEqual(expected);
  expect(changes).toEqual(['consent']);
  expect(consent.get()).toMatchObject({ status: 'generic', promptDue: false });
  expect(await databases()).toEqual([]);
  clock.at += 200 * DAY;
  expect(consent.get()).toMatchObject({ status: 'unset', promptDue: true });
});

test('a refusal with a stored profile needs the whole, which erases it', async () => {
  const one = await tailoredTab();
  await one.consent.decline({ surface: 'panel', keepData: true });
  const { consent, responses } = light();
  expect(responses.decline(true)).toBe(false);
  expect(consent.isErasing()).toBe(false);
  expect(responses.decline(false)).toBe(false);
  expect(consent.isErasing()).toBe(true);
  // The next page finishes it.
  await expect.poll(() => tab() && light().consent.isErasing()).toBe(false);
  expect(await databases()).toEqual([]);
});

test('an acceptance is read by the whole, which creates the profile', async () => {
  const { consent, responses } = light();
  responses.accept({ surface: 'prompt', language: 'de' });
  expect(consent.isTailored()).toBe(true);
  const one = tab();
  await one.ready;
  expect(one.status()).toMatchObject({ storage: 'ok' });
  expect(one.consent.receipt()).toMatchObject({ status: 'tailored', surface: 'prompt', language: 'de' });
});

test('follows another tab once it reads the record again', async () => {
  const { consent, changes } = light();
  await tab().consent.accept({ surface: 'api' });
  expect(consent.isTailored()).toBe(false);
  consent.reread();
  expect(consent.isTailored()).toBe(true);
  expect(changes).toEqual(['consent']);
});

test('V11, V2: while the gate is closed there is no prompt and nothing can be accepted; a refusal is recorded', async () => {
  const gate = createConsentGate();
  const { consent, changes, responses } = light({}, gate);
  gate.set(false);
  expect(changes).toEqual(['consent']);
  expect(consent.get()).toEqual(tab({ gate }).consent.get());
  expect(consent.get()).toMatchObject({ status: 'generic', promptDue: false, gateClosed: true });
  responses.accept({ surface: 'prompt' });
  expect(stored()).toEqual({});
  gate.set(true);
  expect(consent.get()).toMatchObject({ status: 'unset', promptDue: true, gateClosed: false });
  gate.set(false);
  responses.decline(false);
  gate.set(true);
  expect(consent.get()).toMatchObject({ status: 'generic', promptDue: false });
});
