/** The labels of the why buttons, which only pages of a visitor who has consented load. */

/** Labels by language tag, as the message `whyThis` of `locales/`. */
export const WHY_LABELS: { readonly [tag: string]: string } = {
  en: 'Why this?',
  ar: 'لماذا هذا؟',
  de: 'Warum das?',
  es: '¿Por qué esto?',
  fr: 'Pourquoi ceci ?',
  ja: 'なぜこれが？',
  ru: 'Почему это?',
  'zh-Hans': '为什么是这个？',
  'zh-Hant': '為什麼是這個？',
};
