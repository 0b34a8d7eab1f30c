/** What the widget is given by the page, and what it gives back. */
import type { Personalizer } from '@tactful/core';

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

/** What the widget needs of the page that it stands in. */
export interface WidgetHost {
  readonly personalizer: Personalizer;
  /** Personalized spots now on the page; the why button stands at each. */
  placements(): readonly Placement[];
  /** Calls back when they change; returns its removal. */
  onPlacements(listener: () => void): () => void;
  /** Language tag of the page; the widget falls back as a whole to English. */
  readonly language: string;
  /**
   * Loads the words of a language (`de`, `zh-Hant`, …), and by `en-panel` the part that not every visit needs; rejects
   * where there are none. Absent: the package loads its own. The prompt's English is inside.
   */
  loadWords?(language: string): Promise<Words>;
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
