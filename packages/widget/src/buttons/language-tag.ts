/** The languages of messages. */

/** Returns the tag of the messages for a language, such as `de` or `zh-Hant`; `undefined` for a text that is no language tag. */
export const messagesTag = (language: string): string | undefined => {
  try {
    const locale = new Intl.Locale(language).maximize();
    return locale.language === 'zh' ? `zh-${locale.script}` : locale.language;
  } catch {
    return undefined;
  }
};
