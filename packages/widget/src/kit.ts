/** What the widget lends to its parts: they are files of their own, and nothing of this is in them again. */
import type { h } from 'preact';
import type { act, button, fold } from './controls.tsx';
import type { WidgetHost, Words } from './host.ts';
import type { disclosures } from './prompt.tsx';
import type { has, list, say, text } from './speak.ts';
import type { draw, State } from './stage.ts';

export interface Kit {
  readonly h: typeof h;
  readonly host: WidgetHost;
  /** Language tag of the sentences. */
  readonly language: string;
  readonly state: State;
  readonly draw: typeof draw;
  readonly has: typeof has;
  readonly say: typeof say;
  readonly text: typeof text;
  readonly list: typeof list;
  readonly act: typeof act;
  readonly button: typeof button;
  readonly fold: typeof fold;
  readonly disclosures: typeof disclosures;
}

/** A part as it is loaded: its English sentences, and how it is drawn with what the widget lends. */
export interface Part<Drawn> {
  readonly words: Words;
  readonly draws: (kit: Kit) => Drawn;
}
