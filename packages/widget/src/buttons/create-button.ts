/** Buttons without a framework, in open shadow roots. */
import type { Labels } from './labels.ts';

/** A button of the widget. */
export interface ButtonOptions {
  /** Its part, for styles of the page. */
  readonly part: string;
  readonly content: readonly (Node | string)[];
  /** Runs for a real press of a person only: `click()` by a script makes an event that is not trusted. */
  readonly onPress: () => void;
  /** Runs when a pointer gets to the button, which comes before the press by about the time of loading. */
  readonly onApproach: () => void;
}

/** Creates a button. */
export const createButton = ({ part, content, onPress, onApproach }: ButtonOptions): HTMLButtonElement => {
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('part', part);
  button.append(...content);
  button.addEventListener('click', ({ isTrusted }) => isTrusted && onPress());
  // Not for the focus: after a refusal the widget moves it here by itself, for a visitor who has just declined.
  button.addEventListener('pointerenter', onApproach);
  return button;
};

/** The shadow root of an element, and its only child. */
export interface Root {
  readonly shadow: ShadowRoot;
  readonly content: HTMLElement;
}

/** Attaches an open shadow root whose content has the language and the direction of the labels. */
export const attachRoot = (
  element: Element,
  { language, direction }: Pick<Labels, 'language' | 'direction'>,
  sheets: CSSStyleSheet[],
): Root => {
  const shadow = element.attachShadow({ mode: 'open' });
  // Once: setting even the same sheets again makes the browser restyle every element.
  shadow.adoptedStyleSheets = sheets;
  const content = document.createElement('div');
  content.lang = language;
  content.dir = direction;
  shadow.append(content);
  return { shadow, content };
};
