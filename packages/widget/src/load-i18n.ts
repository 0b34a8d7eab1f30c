/** Loads the messages for the language of the page. */
import type { Config } from '@tactful/core';
import type { WidgetOptions } from './api.ts';
import { createI18n, type I18n, parseMessages } from './i18n.ts';
import english from './locales/en.ts';

/** Returns the messages of the language `tag` if they are complete, else English: never a mixture of two languages. */
export async function loadI18n(
  { widget }: Pick<Config, 'widget'>,
  tag: string,
  loadMessages: NonNullable<WidgetOptions['loadMessages']>,
): Promise<I18n> {
  const overrides = widget?.words;
  const fallback = { ...parseMessages(english), ...overrides?.en };
  try {
    const messages = { ...(tag !== 'en' && parseMessages(await loadMessages(tag))), ...overrides?.[tag] };
    if (Object.keys(fallback).every((key) => key in messages)) return createI18n(messages, tag);
  } catch {
    // No messages for it.
  }
  return createI18n(fallback, 'en');
}
