/** Tests the labels of the buttons: they are those of the dialogs, in every language. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseMessages } from '../i18n.ts';
import { loadLabels, PREFERENCES } from './labels.ts';
import { WHY_LABELS } from './why-labels.ts';

const LOCALES = new URL('../locales/', import.meta.url);
const tags = readdirSync(LOCALES)
  .map((name) => name.replace('.ts', ''))
  .filter((name) => !/\.test$|^en-/.test(name));

test.each(tags)('%s: the labels are the messages of the dialogs, in their direction', async (tag) => {
  const { title, whyThis, dir } = parseMessages((await import(`../locales/${tag}.ts`)).default);
  const labels = await loadLabels({ widget: undefined, language: tag });
  expect(labels).toEqual({ language: tag, direction: dir, preferences: title, why: undefined });
  expect(WHY_LABELS[tag]).toBe(whyThis);
});

test('there are labels for these languages only', () => {
  expect(Object.keys(PREFERENCES).sort()).toEqual(tags.sort());
  expect(Object.keys(WHY_LABELS).sort()).toEqual(tags.sort());
});

describe('the language', () => {
  const labelsIn = async (language: string, words?: { [tag: string]: { [key: string]: string } }) =>
    loadLabels({ widget: words && { words }, language });

  test.each([
    ['de-AT', 'de'],
    ['zh-TW', 'zh-Hant'],
    ['zh', 'zh-Hans'],
    ['nl', 'en'],
    ['', 'en'],
    ['not a language', 'en'],
    ['valueof', 'en'],
  ])('%j has labels in %s', async (language, expected) => {
    expect((await labelsIn(language)).language).toBe(expected);
  });

  test('can be added by the config, if it has both labels', async () => {
    const nl = { title: 'Uw voorkeuren', whyThis: 'Waarom dit?' };
    expect(await labelsIn('nl', { nl })).toMatchObject({ language: 'nl', preferences: 'Uw voorkeuren' });
    expect(await labelsIn('nl', { nl: { title: 'Uw voorkeuren' } })).toMatchObject({ language: 'en' });
  });

  test('can have other labels by the config', async () => {
    expect(await labelsIn('en', { en: { title: 'Your data' } })).toMatchObject({
      preferences: 'Your data',
    });
    expect(await labelsIn('en', { en: { whyThis: 'Why?' } })).toMatchObject({ why: 'Why?' });
  });

  test('can be loaded by an app; without its messages the labels are those of this package', async () => {
    const loadMessages = async (tag: string) => {
      if (tag !== 'he') throw Error('none');
      return 'dir rtl\ntitle ההעדפות שלך\nwhyThis למה?';
    };
    const load = (language: string) => loadLabels({ widget: undefined, language, loadMessages });
    expect(await load('he')).toMatchObject({ language: 'he', direction: 'rtl', why: 'למה?' });
    expect(await load('de')).toMatchObject({ language: 'de', preferences: 'Ihre Einstellungen' });
  });
});
