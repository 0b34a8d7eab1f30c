/** What the widget lends to the part that is loaded later: nothing of this is in that file again. */
import type { h } from 'preact';
import type { button, fold } from '../controls.tsx';
import type { WidgetHost, Words } from '../host.ts';
import type { has, list, say, text } from '../i18n.ts';
import type { disclosures } from '../prompt.tsx';
import type { draw, State } from '../state.ts';
import type { Drawn } from './rendered.ts';

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
  readonly button: typeof button;
  readonly fold: typeof fold;
  readonly disclosures: typeof disclosures;
}

/** That part as it is loaded: its English sentences, its styles, and how it is drawn with what the widget lends. */
export interface Part {
  readonly words: Words;
  readonly css: string;
  readonly draws: (kit: Kit) => Drawn;
}
