/** Loads the lazy panel and the content of its sections, and gives them what they need of the widget. */
import type { Tactful } from '@tactful/core';
import { h } from 'preact';
import type { WidgetContext } from '../context.ts';
import { type Messages, parseMessages } from '../i18n.ts';
import { plainElements } from '../plain-elements.tsx';
import { createDisclosures, retentionText } from '../prompt/disclosures.ts';
import type { More, PanelBindings, PanelFile, PanelModule } from './contract.ts';
import type { Panel } from './panel.ts';

/**
 * Returns a function that loads a file once. After a failure, the next call tries again, and so that a visitor can cause it,
 * all sections close. Consent can be changed without the file, but nothing stays personalized that cannot be explained.
 */
const createLoader = (widget: WidgetContext, load: () => Promise<PanelFile>): (() => void) => {
  const { state, tactful } = widget;
  let loading: Promise<void> | undefined;
  const start = async () => {
    const { messages, css } = await load();
    widget.addMessages(parseMessages(messages));
    widget.styles.add(css);
    widget.render();
  };
  return () => {
    loading ??= start().catch((error) => {
      loading = undefined;
      // A failed preload is not shown: nothing is open.
      if (!state.view) return;
      for (const id of Object.keys(state.openSections)) state.openSections[id] = false;
      tactful.slots.stop(`The panel was not loaded: ${error}`);
      widget.showNotice({ message: widget.t('notLoaded') });
    });
  };
};

/** Creates the panel, which loads the content of its sections when the first of them opens. */
const createPanel = (widget: WidgetContext, tactful: Tactful, file: PanelModule): Panel => {
  let loaded: More | undefined;
  const load = createLoader(widget, async () => {
    const more = await file.loadMore();
    loaded = more.createMore(bindings);
    return more;
  });
  const bindings: PanelBindings = {
    ...widget,
    tactful,
    h,
    disclosures: () => plainElements(() => createDisclosures(widget)),
    retentionText: (category) => retentionText(widget, category),
    more(render) {
      if (loaded) return render(loaded);
      load();
      return undefined;
    },
  };
  return file.createPanel(bindings);
};

/** Loads the files of the lazy panel. */
export interface PanelFiles {
  loadPanel(): Promise<PanelModule>;
  /** Loads the messages that replace the English ones of the panel. */
  readonly loadPanelMessages?: ((language: string) => Promise<Messages>) | undefined;
}

/** Returns the function that loads the lazy panel. */
export const createPanelLoader = (
  widget: WidgetContext,
  { loadPanel, loadPanelMessages }: PanelFiles,
): (() => void) =>
  createLoader(widget, async () => {
    const { language } = widget;
    const [file, tactful, messages] = await Promise.all([
      loadPanel(),
      widget.loadTactful(),
      language !== 'en' && loadPanelMessages?.(language),
    ]);
    widget.state.panel = createPanel(widget, tactful, file);
    return { ...file, messages: messages || file.messages };
  });
