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
  /** Label of the button that explains a slot. */
  readonly why: string;
}

const ENGLISH: Labels = {
  language: 'en',
  direction: 'ltr',
  preferences: 'Your preferences',
  why: 'Why this?',
};

/** Labels by language tag, as the messages `title` and `whyThis` of `locales/`. */
export const LABELS: { readonly [tag: string]: readonly [preferences: string, why: string] } = {
  en: [ENGLISH.preferences, ENGLISH.why],
  ar: ['تفضيلاتك', 'لماذا هذا؟'],
  de: ['Ihre Einstellungen', 'Warum das?'],
  es: ['Sus preferencias', '¿Por qué esto?'],
  fr: ['Vos préférences', 'Pourquoi ceci ?'],
  ja: ['あなたの設定', 'なぜこれが？'],
  ru: ['Ваши настройки', 'Почему это?'],
  'zh-Hans': ['您的偏好', '为什么是这个？'],
  'zh-Hant': ['您的偏好', '為什麼是這個？'],
};

/** The messages that a page or an app gives; they replace the labels above. */
type GivenMessages = { readonly [key: string]: string } | undefined;

const labelsOf = (tag: string, given: GivenMessages): Labels | undefined => {
  const [preferences = '', why = ''] = LABELS[tag] ?? [];
  const { title = preferences, whyThis = why, dir = tag === 'ar' ? 'rtl' : 'ltr' } = given ?? {};
  return title && whyThis
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
