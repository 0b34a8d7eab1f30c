/** Checks that every language is complete and puts no pressure on the visitor. */

import { readdirSync, readFileSync } from 'node:fs';
import { CATEGORY_OF } from '@tactful/core/internal';
import { DATA_CATEGORIES } from '@tactful/rules';
import { describe, expect, test } from 'vitest';
import explain from '../explain/messages.ts';
import { createI18n, parseMessages } from '../i18n.ts';
import more from '../more/messages.ts';
import panel from '../panel/messages.ts';
import english from './en.ts';

const WORDS = new URL('./', import.meta.url);
const SOURCES = ['', 'panel/', 'more/', 'explain/', 'lazy-panel/', 'prompt/'].flatMap((folder) =>
  readdirSync(new URL(`../${folder}`, import.meta.url))
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\./.test(name))
    .map((name) => readFileSync(new URL(`../${folder}${name}`, import.meta.url), 'utf8')),
);
const all = parseMessages([english, explain, panel, more].join('\n'));
const tags = readdirSync(WORDS)
  .map((name) => name.replace('.ts', ''))
  .filter((name) => !/^en|\.test$/.test(name));
const languages = await Promise.all(
  tags.map(async (tag) => [tag, parseMessages((await import(`./${tag}.ts`)).default)] as const),
);
const STOPS = readFileSync(new URL('../../../rules/src/decisions/stop-reason.ts', import.meta.url), 'utf8')
  .split('export type StopReason =')[1]
  ?.split(';')[0]
  ?.match(/'[a-z-]+'/g)
  ?.map((code) => code.slice(1, -1));
const marks = (sentence = ''): string[] => [...new Set(sentence.match(/\{\w+/g))].sort();

describe('English', () => {
  test('has a message for every data category, event and stop reason', () => {
    expect(STOPS).toHaveLength(23);
    const events = Object.keys(CATEGORY_OF).map((name) => (name === 'dismiss' ? 'turned-down' : name));
    expect([...DATA_CATEGORIES, ...events, ...(STOPS ?? [])].filter((key) => !all[key])).toEqual([]);
  });

  test('has every message that the source uses', () => {
    const keys = SOURCES.flatMap((source) =>
      [...source.matchAll(/\bt\('([^']+)'/g)].map(([, key]) => key as string),
    );
    expect(keys.length).toBeGreaterThan(40);
    expect(keys.filter((key) => !all[key])).toEqual([]);
  });

  test('has no key twice', () => {
    const keys = [english, explain, panel, more].flatMap((words) =>
      words.split('\n').map((line) => line.split(' ')[0]),
    );
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });
});

describe.each(languages)('obligation 47: %s', (tag, words) => {
  test('has the same keys as English, none empty', () => {
    expect(Object.keys(words).sort()).toEqual(Object.keys(all).sort());
    expect(Object.entries(words).filter(([, sentence]) => !sentence?.trim())).toEqual([]);
  });

  test('uses the same placeholders as English', () => {
    for (const [key, sentence] of Object.entries(all)) {
      const wanted = marks(sentence);
      // A language may need no plural forms here.
      if (!['adds', 'decidedAll', 'list'].includes(key))
        expect([key, marks(words[key])]).toEqual([key, wanted]);
    }
  });

  test('uses only plural categories of its language, and always `other`', () => {
    const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
    for (const forms of Object.values(words)
      .join('\n')
      .match(/\{n\|[^}]*/g) ?? []) {
      const names = forms
        .split('|')
        .slice(1)
        .map((form) => form.split('=')[0] as string);
      expect(names.at(-1)).toBe('other');
      expect(
        names.filter(
          (name) => /^[a-z]/.test(name) && !pluralCategories.includes(name as Intl.LDMLPluralRule),
        ),
      ).toEqual([]);
    }
  });
});

test.each([['en', all] as const, ...languages])('%s joins names as the language does', (tag, words) => {
  const { formatList } = createI18n(words, tag);
  // British English has no comma before "and".
  const standard = new Intl.ListFormat(tag === 'en' ? 'en-GB' : tag);
  const names = ['tazas', 'iglús', 'hielo', 'botas', 'Hijos', 'abrigos', 'hierro'];
  const lists = names.flatMap((_, from) => names.map((_, at) => names.slice(from, at + 1)));
  expect(lists).toHaveLength(49);
  for (const list of lists) expect(formatList(list)).toBe(standard.format(list));
});

test('has eight languages in addition to English', () => {
  expect(tags.sort()).toEqual(['ar', 'de', 'es', 'fr', 'ja', 'ru', 'zh-Hans', 'zh-Hant']);
});

/** Wording that puts pressure on the visitor: shame, nudges, delay, countdowns, double negatives. */
const BANNED: { readonly [tag: string]: RegExp } = {
  en: /i don['’]t care|miss(ing)? out|boring|worse|later|not now|remind me|hurry|only today|don['’]t not|recommended/i,
  de: /verpassen|langweilig|schlechter|später|nicht jetzt|erinner|nur heute|empfohlen/i,
  fr: /rater|ennuyeu|moins bien|plus tard|pas maintenant|rappel|recommandé/i,
  es: /no,? gracias|perder|aburrid|peor|más tarde|ahora no|recuérda|recomendad/i,
  ru: /нет,? спасибо|упустит|скучн|хуже|позже|не сейчас|напомни|только сегодня|рекоменд/i,
  ja: /いいえ結構|損|退屈|後で|あとで|今はしない|おすすめ|推奨/,
  'zh-Hans': /不用了|错过|无聊|更差|稍后|以后再说|提醒我|推荐/,
  'zh-Hant': /不用了|錯過|無聊|更差|稍後|以後再說|提醒我|推薦/,
  ar: /لا شكر|يفوت|ممل|أسوأ|لاحق|ليس الآن|ذكّرني|موصى/,
};

test.each([['en', all] as const, ...languages])(
  'obligation 12: %s puts no pressure on the visitor',
  (tag, words) => {
    expect(BANNED[tag]).toBeDefined();
    const consentKeys = [
      'promptLabel',
      'changed',
      'accept',
      'refuse',
      'details',
      'terms',
      'unset',
      'generic',
      'tailored',
    ];
    expect(consentKeys.filter((key) => BANNED[tag]?.test(words[key] ?? ''))).toEqual([]);
  },
);

test('numbers select their form by the plural rules of the language', () => {
  const { t } = createI18n({ times: '{n|0=never|one=# time|few=# раза|other=# times}' }, 'ru');
  expect([0, 1, 3, 5].map((n) => t('times', { n }))).toEqual(['never', '1 time', '3 раза', '5 times']);
});

test('placeholders inside values are not replaced', () => {
  const { t } = createI18n({ x: 'You looked at {x}' }, 'en');
  expect(t('x', { x: '{n|0=a|other=b} $& #' })).toBe('You looked at {n|0=a|other=b} $& #');
});
