/** The labels of the buttons in every language, so that a page whose visitor opens nothing loads no messages. */
import type { Config } from '@tactful/core';
import { type Messages, parseMessages } from '../i18n.ts';
import { messagesTag } from './language-tag.ts';

/** The labels of the buttons in one language. */
export interface Labels {
  /** Language tag of the labels. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Label of the button that opens the panel. */
  readonly preferences: string;
  /** Label of the button that explains a slot, where the page gives one. The file of that button has the others. */
  readonly why: string | undefined;
}

const ENGLISH: Labels = {
  language: 'en',
  direction: 'ltr',
  preferences: 'Your preferences',
  why: undefined,
};

/** Labels of the preferences button by language tag, as the message `title` of `locales/`. */
export const PREFERENCES: { readonly [tag: string]: string } = {
  en: ENGLISH.preferences,
  ar: 'تفضيلاتك',
  de: 'Ihre Einstellungen',
  es: 'Sus preferencias',
  fr: 'Vos préférences',
  ja: 'あなたの設定',
  ru: 'Ваши настройки',
  'zh-Hans': '您的偏好',
  'zh-Hant': '您的偏好',
};

/** The messages that a page or an app gives; they replace the labels above. */
type GivenMessages = { readonly [key: string]: string } | undefined;

const labelsOf = (tag: string, given: GivenMessages): Labels | undefined => {
  const known = PREFERENCES[tag];
  const { title = known, whyThis, dir = tag === 'ar' ? 'rtl' : 'ltr' } = given ?? {};
  return title && (known || whyThis)
    ? { language: tag, direction: dir === 'rtl' ? 'rtl' : 'ltr', preferences: title, why: whyThis }
    : undefined;
};

/** The inputs of {@link loadLabels}. */
interface LabelInputs {
  readonly widget: Config['widget'];
  readonly language: string;
  /** Loads the messages of an app, which replace those of this package. */
  readonly loadMessages?: ((language: string) => Promise<Messages>) | undefined;
}

/** Returns the labels in `language` if there are both, else in English. */
export async function loadLabels({ widget, language, loadMessages }: LabelInputs): Promise<Labels> {
  const words = widget?.words;
  const tag = messagesTag(language) ?? 'en';
  const loaded = tag === 'en' ? undefined : await loadMessages?.(tag).then(parseMessages, () => undefined);
  return labelsOf(tag, { ...loaded, ...words?.[tag] }) ?? labelsOf('en', words?.en) ?? ENGLISH;
}
