/** Shows a sentence with the parts of it that are in another language than the widget. */
/** @jsxRuntime classic */
/** @jsx h */
import type { ComponentChildren, h } from 'preact';
import type { I18n } from './i18n.ts';
import { mapIsolates } from './isolates.ts';

/** The context of a sentence, with `h`, because the lazy panel is given that of the widget. */
interface RichTextContext extends Pick<I18n, 'languageOf'> {
  readonly h: typeof h;
}

/** The sentence, with `lang` and `dir` on each text that `localize` has enclosed in isolates. */
export const richText = ({ h, languageOf }: RichTextContext, sentence: string): ComponentChildren =>
  mapIsolates<ComponentChildren>(sentence, (text) => (
    <bdi lang={languageOf(text)} dir="auto">
      {text}
    </bdi>
  ));
