/** Loads the lazy panel, and gives it what it needs of the widget. */
import { h } from 'preact';
import type { WidgetContext } from '../context.ts';
import { parseMessages } from '../i18n.ts';
import { plainElements } from '../plain-elements.tsx';
import { createDisclosures } from '../prompt/disclosures.ts';
import type { PanelModule } from './contract.ts';

type LoadPanel = () => Promise<PanelModule>;

const load = async (widget: WidgetContext, loadPanel: LoadPanel): Promise<void> => {
  const [{ messages, css, createPanel }, tactful] = await Promise.all([loadPanel(), widget.loadTactful()]);
  widget.addMessages(parseMessages(messages));
  widget.styles.add(css);
  const disclosures = () => plainElements(() => createDisclosures(widget));
  widget.state.panel = createPanel({ ...widget, tactful, h, disclosures });
  widget.render();
};

/**
 * Loads the panel once. After a failure, the next call tries again. Consent can be changed without the panel, but nothing
 * stays personalized that cannot be explained.
 */
export const startLoading = (widget: WidgetContext, loadPanel: LoadPanel): void => {
  const { state } = widget;
  state.loading ??= load(widget, loadPanel).catch((error) => {
    delete state.loading;
    // A failed preload is not shown: nothing is open.
    if (!state.view) return;
    widget.tactful.slots.stop(`The panel was not loaded: ${error}`);
    widget.showNotice(widget.t('notLoaded'));
  });
};
