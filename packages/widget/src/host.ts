/** What the widget is given by the page, and what it gives back. */
import type { Tactful } from '@tactful/core';

/** A personalized spot now on the page. */
export interface Placement {
  readonly slot: string;
  readonly element: Element;
}

/**
 * The sentences of one language: one a line, its key, a space, its words. Plain text, so that a
 * translator needs no code; `words/en.ts` is the list of keys, and explains the marks inside braces.
 */
export type Words = string;

/** The personalized slots of a page: an attached page, or what `placementsOf` of the component packages returns. */
export interface WidgetPage {
  /** The personalized slots that are on the page now. The widget adds a why button to each. */
  placements(): readonly Placement[];
  /** Calls `listener` when they change. Returns its removal. */
  onPlacements(listener: () => void): () => void;
}

/** How the widget is mounted. */
export interface WidgetOptions {
  readonly page: WidgetPage;
  /** Language tag; the `lang` of the document by default. A language without all messages falls back to English. */
  readonly language?: string;
  /**
   * Loads the words of a language (`de`, `zh-Hant`, …), and by `en-panel` the part that not every visit needs; rejects
   * where there are none. Absent: the package loads its own. The prompt's English is inside.
   */
  loadWords?(language: string): Promise<Words>;
}

/** What everything in the widget reads. */
export interface WidgetHost extends WidgetOptions {
  readonly tactful: Tactful;
  readonly language: string;
}

/** The mounted widget. In a page framed by another origin it shows nothing and does nothing. */
export interface Widget {
  /**
   * Opens the panel.
   * @param where A section to unfold (`used`, `remembered`, `why`, `tell`, `carry`, `erase`, `receipt`), or a slot
   * to explain.
   */
  open(where?: string): void;
  /** Closes what is open of it. */
  close(): void;
  /** Shows the prompt, if it is due: never for an answered visitor, under Global Privacy Control, or to minors. */
  prompt(): void;
  /** Takes everything off the page again. */
  remove(): void;
}
