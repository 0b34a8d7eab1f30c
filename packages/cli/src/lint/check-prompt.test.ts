import type { Config } from '@tactful/core';
import { expect, test } from 'vitest';
import { checkPrompt } from './check-prompt.ts';

const pathsOf = (benefit: Config['site']['benefit'], widget: Config['widget'] = {}): readonly string[] =>
  checkPrompt({
    version: 1,
    site: { name: 'Shop', controller: 'Shop Ltd, Town', policy: '/privacy', benefit },
    purposes: {},
    experiences: [],
    widget,
  }).map(({ path }) => path);

const STATED: readonly (readonly [language: string, text: string])[] = [
  ['en', 'We remember what you view and buy, in this browser only, to show your favorite categories first.'],
  ['en', 'What you look at is stored on your device alone, so that your favorites come first.'],
  ['en', 'Smith & Co. keeps what you view in this browser. Nobody else sees it.'],
  ['en-GB', 'We save what you view in your browser.'],
  ['de', 'Wir merken uns nur in diesem Browser, was Sie ansehen und kaufen. So stehen Ihre Favoriten vorn.'],
  ['de', 'Was Sie ansehen, speichern wir nur auf Ihrem Gerät.'],
  ['fr', 'Nous retenons vos visites, dans ce navigateur seulement, pour montrer d’abord ce que vous aimez.'],
  ['fr', 'Vos visites sont enregistrées sur votre appareil uniquement.'],
  ['es', 'Recordamos lo que mira, solo en este navegador, para mostrar primero lo que le gusta.'],
  ['es', 'Guardamos lo que mira en su dispositivo.'],
  ['ru', 'Мы запоминаем, что вы смотрите, только в этом браузере.'],
  ['ru', 'Данные хранятся только на вашем устройстве.'],
  ['ja', '見たものをこのブラウザだけに保存し、お好みの商品を先に表示します。'],
  ['zh-Hans', '我们只在此浏览器中记住您浏览的内容，以便优先显示您喜欢的商品。'],
  ['zh-Hant', '我們只在此瀏覽器中記住您瀏覽的內容，以便優先顯示您喜歡的商品。'],
  ['ar', 'نتذكر ما تشاهده في هذا المتصفح فقط، لنعرض أولًا ما يعجبك.'],
  ['ar', 'نحفظ ما تشاهده على جهازك فقط.'],
];

test.each(STATED)('%s: accepts a first sentence with the act and its place: %s', (language, text) => {
  expect(pathsOf({ [language]: text })).toEqual([]);
  expect(pathsOf(text)).toEqual([]);
});

test.each([
  ['en', 'See your favorite categories first, and fewer things that you already bought.'],
  ['en', 'We remember what you view and buy.'],
  ['en', 'You browse, and we remember. All in this browser.'],
  ['en', 'Your favorites come first. We remember them in this browser only.'],
  ['de', 'Ihre Lieblingskategorien stehen vorn.'],
  ['fr', 'Vos rayons préférés en premier.'],
  ['es', 'Vea primero lo que le gusta en este navegador.'],
  ['ru', 'Сначала то, что вам нравится.'],
  ['ja', 'お好みの商品を先に表示します。'],
  ['zh-Hans', '优先显示您喜欢的商品。'],
  ['zh-Hant', '優先顯示您喜歡的商品。'],
  ['ar', 'نعرض أولًا ما يعجبك.'],
])('%s: warns of: %s', (language, text) => {
  expect(pathsOf({ [language]: text })).toEqual([`site.benefit.${language}`]);
  expect(pathsOf(text)).toEqual(['site.benefit']);
});

test('each language is checked by its own words, and languages without words are not', () => {
  const english = 'We remember what you view in this browser.';
  expect(pathsOf({ de: english, ja: english, nl: 'Eerst wat u leuk vindt.' })).toEqual([
    'site.benefit.de',
    'site.benefit.ja',
  ]);
});

test('a shop without the prompt of the widget states it elsewhere', () => {
  expect(pathsOf('Your favorites first.', { prompt: false })).toEqual([]);
});
