/** What every part of the widget is drawn from. */
import type { Outcome, Personalizer, Text } from '@tactful/core';
import type { Say } from './speak.ts';

/** What an act of the visitor gives back: how it ended, its undo, or nothing. */
export type Acted = Promise<Outcome> | (() => void) | undefined | undefined;

export interface View {
  readonly personalizer: Personalizer;
  readonly language: string;
  readonly say: Say;
  /** The merchant's words in the visitor's language. */
  text(text: Text): string;
  /** What the shop calls a category, brand, feature, section or purpose. */
  name(slug: string): string;
  list(names: Iterable<string>): string;
  /** A day, or with `'short'` a day and a time. */
  date(at: number, timeStyle?: 'short'): string;
  /** Slots that are personalized on the page now. */
  placed(): readonly string[];
  /** Unfolded sections. */
  readonly folds: Set<string>;
  /** Runs an act and tells how it ended; `said` is the key of the sentence for a good end. */
  act(act: () => Acted, said?: string): void;
  /** Opens the panel; `slot` opens the explanation of one spot instead. */
  show(slot?: string): void;
  update(): void;
  close(): void;
}
