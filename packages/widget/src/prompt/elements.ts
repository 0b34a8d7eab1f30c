/** Elements without a framework. */
import type { I18n } from '../i18n.ts';
import { mapIsolates } from '../isolates.ts';

/** The content of an element. */
export type Content = Node | string;

/** Creates an element. */
export const createElement = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: { readonly [name: string]: string } = {},
  content: readonly Content[] = [],
): HTMLElementTagNameMap[Name] => {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...content);
  return element;
};

/** The sentence, with `lang` and `dir` on each text that `localize` has enclosed in isolates. */
export const richContent = ({ languageOf }: Pick<I18n, 'languageOf'>, sentence: string): readonly Content[] =>
  mapIsolates<Content>(sentence, (text) => {
    const language = languageOf(text);
    return createElement('bdi', { ...(language && { lang: language }), dir: 'auto' }, [text]);
  });
