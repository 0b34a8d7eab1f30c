/** The contract between the widget and its lazy panel, which is a file of its own. */
import type { DataCategory, Tactful } from '@tactful/core';
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
  /** How long events of a data category are kept, as in the prompt. */
  retentionText(category: DataCategory): string;
  /**
   * Renders with what `loadMore` returns. Until it is loaded, returns nothing; if it cannot be loaded, all sections close, so
   * that opening one tries again.
   */
  more(render: (more: More) => ComponentChildren): ComponentChildren;
}

/** The content of sections, which is loaded when the visitor opens the first of them. */
export interface More {
  /** The content of a section within 'More'. */
  renderSection(id: string): ComponentChildren;
  /** All activity. */
  renderActivity(): ComponentChildren;
  /** Why the other experiences of these slots are not shown. */
  renderConsidered(slots: readonly string[]): ComponentChildren;
}

/** A file of the panel, with the English messages and the styles of its content. */
export interface PanelFile {
  readonly messages: Messages;
  readonly css: string;
}

/** The content of sections as its file exports it. */
export interface MoreModule extends PanelFile {
  /** Creates the content of one widget. */
  createMore(bindings: PanelBindings): More;
}

/** The lazy panel as its file exports it. */
export interface PanelModule extends PanelFile {
  /** Creates the panel of one widget. */
  createPanel(bindings: PanelBindings): Panel;
  /** Loads the content of the sections. */
  loadMore(): Promise<MoreModule>;
}
