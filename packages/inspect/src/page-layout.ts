/** Moves the page, and the prompt of the widget, aside, so that the inspector does not cover them. The preferences button moves by itself. */

/**
 * On a wide window the inspector is to the right of the page, on others it is below. A margin does not move fixed elements, and
 * no selector finds them: the custom properties let the page's own styles move them.
 */
const CSS = `@media(min-width:60em){:root{--tactful-inspect-right:420px;margin-right:420px!important}#tactful::part(prompt),#tactful::part(question){right:436px!important}}
@media(max-width:59.99em){:root{--tactful-inspect-bottom:45vh;padding-bottom:45vh!important}#tactful::part(prompt),#tactful::part(question){bottom:calc(45vh + .5em)!important}}`;

/** The style sheet that moves the page aside. */
export interface PageLayout {
  /** Moves the page aside, or restores it. */
  setActive(isActive: boolean): void;
  remove(): void;
}

/** Moves the page aside by a style sheet, which changes no element. A constructable sheet needs no `style-src`. */
export const movePageAside = (): PageLayout => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return {
    setActive(isActive) {
      sheet.disabled = !isActive;
    },
    remove() {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    },
  };
};
