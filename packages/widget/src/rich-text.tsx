/** Shows a sentence with the parts of it that are in another language than the widget. */
/** @jsxRuntime classic */
/** @jsx h */
import type { ComponentChildren, h } from 'preact';
import type { I18n } from './i18n.ts';

/** The context of a sentence, with `h`, because the lazy panel is given that of the widget. */
interface RichTextContext extends Pick<I18n, 'languageOf'> {
  readonly h: typeof h;
}

/** The sentence, with `lang` and `dir` on each text that `localize` has enclosed in isolates. */
export const richText = ({ h, languageOf }: RichTextContext, sentence: string): ComponentChildren =>
  sentence.split(/\u2068([^\u2069]*)\u2069/).map((part, index) =>
    index % 2 ? (
      <bdi lang={languageOf(part)} dir="auto">
        {part}
      </bdi>
    ) : (
      part
    ),
  );
