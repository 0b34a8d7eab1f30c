/** The contract between the widget and its lazy panel, which is a file of its own. */
import type { Tactful } from '@tactful/core';
import type { ComponentChildren, h } from 'preact';
import type { WidgetContext } from '../context.ts';
import type { Messages } from '../i18n.ts';
import type { Panel } from './panel.ts';

/** The bindings that the widget passes to the panel, so that the panel's file need not contain them again. */
export interface PanelBindings extends WidgetContext {
  readonly tactful: Tactful;
  /**
   * The `h` of the widget's Preact: elements of a second copy would be mistaken for others. Files with JSX also import
   * the type `h`, because TypeScript looks up the types of elements in its namespace.
   */
  readonly h: typeof h;
  /** The legal information of the prompt, which the panel repeats. */
  disclosures(): ComponentChildren;
}

/** The lazy panel as its file exports it. */
export interface PanelModule {
  /** Its English messages. */
  readonly messages: Messages;
  readonly css: string;
  /** Creates the panel of one widget. */
  createPanel(bindings: PanelBindings): Panel;
}
