/** Rule `missing-act`: the first sentence of the prompt states what Tactful does: it remembers, in the browser. */
import type { Config } from '@tactful/core';
import { type RuleIssue, warningIssue } from './issue.ts';

/** By language, words for remembering and for its place. */
const WORDS: { readonly [language: string]: { readonly act: RegExp; readonly place: RegExp } } = {
  en: {
    act: /\b(remember|stor(e|ed|es|ing)\b|sav(e|ed|es|ing)\b|record|keep)/i,
    place: /\b(browser|device|phone)/i,
  },
  de: { act: /merk|speicher|behalten|aufbewahr/i, place: /browser|gerät/i },
  fr: { act: /reten|mémoris|enregistr|conserv|gard(e|ons)/i, place: /navigateur|appareil/i },
  es: { act: /recorda|recuerd|guarda|almacena|conserva|registra/i, place: /navegador|dispositivo/i },
  ru: { act: /запомин|запомн|помни|сохран|хран/i, place: /браузер|устройств/i },
  ja: { act: /記憶|保存|覚え|記録/, place: /ブラウザ|端末|デバイス/ },
  'zh-Hans': { act: /记住|记录|保存|存储|记下/, place: /浏览器|设备/ },
  'zh-Hant': { act: /記住|記錄|保存|儲存|記下/, place: /瀏覽器|裝置/ },
  ar: { act: /تذكر|تذكّر|حفظ|خز[ّ]?ن|سج[ّ]?ل/, place: /متصف|جهاز/ },
};

/** The languages that a text may be in: the one of its key, or any if it has none. Others cannot be checked. */
const languagesOf = (tag?: string): readonly string[] =>
  Object.keys(WORDS).filter(
    (language) =>
      tag === undefined || language.toLowerCase() === tag.toLowerCase() || language === tag.split('-')[0],
  );

const firstSentence = (text: string): string =>
  [...new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(text)][0]?.segment ?? '';

/** Whether the first sentence names the act and its place; true if the language cannot be checked. */
const namesAct = (text: string, tag?: string): boolean => {
  const languages = languagesOf(tag);
  const sentence = firstSentence(text);
  return (
    languages.length === 0 ||
    languages.some((language) => WORDS[language]?.act.test(sentence) && WORDS[language].place.test(sentence))
  );
};

/** Checks the text of the prompt in each language. */
export const checkPrompt = ({ site: { benefit }, widget }: Config): readonly RuleIssue[] => {
  // A shop with another prompt, such as that of a consent tool, states it there.
  if (widget?.prompt === false) return [];
  const texts: readonly (readonly [path: string, text: string, tag?: string])[] =
    typeof benefit === 'string'
      ? [['site.benefit', benefit]]
      : Object.entries(benefit).map(([tag, text]) => [`site.benefit.${tag}`, text, tag] as const);
  return texts.flatMap(([path, text, tag]) =>
    namesAct(text, tag)
      ? []
      : warningIssue(
          'missing-act',
          path,
          'the first sentence of the prompt does not state what is remembered and where. Start with that, as in "We remember what you view and buy, in this browser only, to show your favorite categories first."',
        ),
  );
};
