/** Loads the messages and the other files of this package. A bundler makes a file of each. */
import type { LoadFloating, LoadWhyButtons } from './buttons/contract.ts';
import type { Messages } from './i18n.ts';
import type { PanelModule } from './lazy-panel/contract.ts';
import type { mountDialogs } from './mount-dialogs.tsx';
import type { mountPrompt } from './prompt/mount-prompt.ts';

const LOCALES: { readonly [language: string]: () => Promise<{ readonly default: Messages }> } = {
  ar: () => import('./locales/ar.ts'),
  de: () => import('./locales/de.ts'),
  es: () => import('./locales/es.ts'),
  fr: () => import('./locales/fr.ts'),
  ja: () => import('./locales/ja.ts'),
  ru: () => import('./locales/ru.ts'),
  'zh-Hans': () => import('./locales/zh-Hans.ts'),
  'zh-Hant': () => import('./locales/zh-Hant.ts'),
};

/** Loads the messages of a language. Rejects if this package has none. */
export const loadMessages = async (language: string): Promise<Messages> => {
  const load = Object.hasOwn(LOCALES, language) && LOCALES[language];
  if (!load) throw Error(`There are no messages in ${language}. Use English, or pass loadMessages.`);
  return (await load()).default;
};

/** Loads the lazy panel. */
export const loadPanel = async (): Promise<PanelModule> => (await import('./locales/en-panel.ts')).default;

/** Loads the prompt. */
export const loadPrompt = async (): Promise<typeof mountPrompt> =>
  (await import('./prompt/mount-prompt.ts')).mountPrompt;

/** Loads the dialogs: the frame of the panel, which loads the rest. */
export const loadDialogs = async (): Promise<typeof mountDialogs> =>
  (await import('./mount-dialogs.tsx')).mountDialogs;

/** Loads what keeps the floating button at a free place. */
export const loadFloating: LoadFloating = async (host, button) =>
  (await import('./buttons/floating-button.ts')).keepFloating(host, button);

/** Loads the why buttons. */
export const loadWhyButtons: LoadWhyButtons = async (inputs) =>
  (await import('./buttons/why-buttons.ts')).createWhyButtons(inputs);
