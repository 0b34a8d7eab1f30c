/** The files of the widget: buttons, prompt, panel and languages. */
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { served, sharing } from './served.mjs';
import { messagesOf } from './split-messages.mjs';

const FROM = 'packages/widget/src';

/**
 * The file of the panel, and that of the content of its sections, which it loads later, and which imports what both share. They
 * contain English, and are named like the files of the other languages.
 */
function panel() {
  const { output, ...options } = sharing('tactful-widget', {
    'words.en-panel': `${FROM}/locales/en-panel.ts`,
  });
  return { ...options, output: { ...output, chunkFileNames: 'tactful-words.[name].js' } };
}

/** The messages of a language, those of the prompt and those of the panel. @param {string} language */
const messages = (language) =>
  /** @type {const} */ ([
    ['prompt', `tactful-words.${language}`],
    ['panel', `tactful-words.${language}-panel`],
  ]).map(([part, name]) => {
    const { plugins, ...options } = served(name, `${FROM}/locales/${language}.ts`);
    return { ...options, plugins: [messagesOf(part), plugins] };
  });

/** English is part of the other files; every other language is loaded alone. */
const languages = readdirSync(`${FROM}/locales`)
  .map((file) => basename(file, '.ts'))
  .filter((language) => /^(?!en)[a-z]{2}(-[A-Za-z]+)?$/.test(language));

/** @type {readonly import('rollup').RollupOptions[]} */
export const WIDGET_FILES = [
  served('tactful-buttons', `${FROM}/buttons/mount-buttons.ts`),
  // The buttons that have a place on the page. The file of the why buttons imports what it shares with the other one.
  sharing('tactful-buttons', {
    floating: `${FROM}/buttons/floating-button.ts`,
    why: `${FROM}/buttons/why-buttons-file.ts`,
  }),
  // The prompt and the dialogs share a frame: the dialogs import it from the file of the prompt.
  sharing('tactful-widget', { prompt: `${FROM}/prompt-file.ts`, widget: `${FROM}/dialogs-file.ts` }),
  panel(),
  ...languages.flatMap(messages),
];
