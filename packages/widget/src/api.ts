/** The public types of the widget. */
import type { Messages } from './i18n.ts';
import type { PanelModule } from './lazy-panel/contract.ts';
import type { WidgetPage } from './widget-page.ts';

/** How the widget is mounted. */
export interface WidgetOptions {
  readonly page: WidgetPage;
  /** Language tag. Default: the `lang` of the document. A language without all messages falls back to English. */
  readonly language?: string;
  /** Loads the messages of a language (`de`, `zh-Hant`, …); rejects if there are none. Default: those of this package. */
  loadMessages?(language: string): Promise<Messages>;
  /** Loads the lazy panel. Default: that of this package. */
  loadPanel?(): Promise<PanelModule>;
}

/** The mounted widget. In a page that is framed by another origin it shows nothing and does nothing. */
export interface Widget {
  /**
   * Opens the panel.
   * @param where A section to open (`activity`, `options`, or within it `questions`, `why`, `used`, `exportImport`, `erase`, `receipt`, `legal`), or a
   * slot to explain.
   */
  open(where?: string): void;
  /** Closes the panel. */
  close(): void;
  /** Shows the prompt if it is due: never after a response, under Global Privacy Control, or to minors. */
  prompt(): void;
  /** Removes everything that the widget added to the page. */
  remove(): void;
}
