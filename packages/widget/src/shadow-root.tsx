/** Renders into the shadow roots of the widget. */
/** @jsxRuntime classic */
/** @jsx h */
import { type ComponentChildren, h, render } from 'preact';
import type { WidgetContext } from './context.ts';

/** Renders content into the open shadow root of an element, and attaches it first if there is none. */
export const renderInShadow = (
  { t, language, styles }: WidgetContext,
  element: Element,
  content: ComponentChildren,
): void => {
  let shadow = element.shadowRoot;
  if (!shadow) {
    shadow = element.attachShadow({ mode: 'open' });
    // Once: setting even the same sheets again makes the browser restyle every element.
    shadow.adoptedStyleSheets = [styles.sheet];
  }
  render(
    // Every language has the message `dir`, and it is `ltr` or `rtl`.
    <div lang={language} dir={t('dir') as 'ltr' | 'rtl'}>
      {content}
    </div>,
    shadow,
  );
};
