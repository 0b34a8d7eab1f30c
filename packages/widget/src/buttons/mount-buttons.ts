/** Mounts the widget: the buttons at once, and the prompt, the panel and the explanations when they are needed. */
import type { Widget } from '../api.ts';
import type { Messages } from '../i18n.ts';
import type { WidgetPage } from '../widget-page.ts';
import type { ButtonsTactful, LoadDialogs, LoadFloating, LoadPrompt, LoadWhyButtons } from './contract.ts';
import { attachRoot, createButton } from './create-button.ts';
import { isFramedByAnotherOrigin } from './framed-page.ts';
import { createHost } from './host.ts';
import { createIdleTask } from './idle-task.ts';
import { keepOnPage } from './keep-on-page.ts';
import { type Labels, loadLabels } from './labels.ts';
import { createLazyPart } from './lazy-part.ts';
import { createLazyWhyButtons } from './lazy-why-buttons.ts';
import { createOpenButton } from './open-button.ts';
import { createPreferencesButton, installPreferencesLinks } from './preferences-links.ts';
import { createButtonStyles } from './styles.ts';

/** How the widget is mounted. */
export interface ButtonsOptions {
  readonly page: WidgetPage;
  /** Language tag. Default: the `lang` of the document. */
  readonly language?: string | undefined;
  /** Loads messages that replace the labels of this package. */
  readonly loadMessages?: ((language: string) => Promise<Messages>) | undefined;
  readonly loadPrompt: LoadPrompt;
  readonly loadDialogs: LoadDialogs;
  readonly loadFloating: LoadFloating;
  readonly loadWhyButtons: LoadWhyButtons;
}

/** The controls of the widget, and what a press on each opens. */
function createControls(tactful: ButtonsTactful, options: ButtonsOptions, labels: Labels) {
  const { page, loadPrompt, loadDialogs, loadFloating, loadWhyButtons } = options;
  const sheet = createButtonStyles();
  const { host, content } = createHost(tactful, {
    labels,
    sheet,
    onPromptChange: () => openButton.update(),
    showQuestion: () => dialogs.tryToUse((loaded) => loaded.showQuestion()),
  });
  const onFailure = (reason: string) => tactful.slots.stop(reason);
  const prompt = createLazyPart(() => loadPrompt(host), onFailure);
  const dialogs = createLazyPart(() => loadDialogs(prompt.load()), onFailure);
  const show = (view: string) => void dialogs.use((loaded) => loaded.showView(view));
  const ways = { labels, sheet, preload: () => dialogs.tryToUse((loaded) => loaded.preloadPanel()) };
  const links = { ...ways, open: () => show('panel') };
  const { button: side = 'bottom-start' } = tactful.config.widget ?? {};
  const button = createPreferencesButton(links);
  // The button must not cover the why buttons either: after them, one search for a free place is enough.
  const loadLast: LoadFloating = (...parts) => whyButtons.loaded().then(() => loadFloating(...parts));
  const openButton = createOpenButton({ host, button, parent: content, side, loadFloating: loadLast });
  const whyButtons = createLazyWhyButtons(tactful, {
    page,
    labels,
    addButton: (element, options, styles) => {
      const button = createButton({ ...options, onApproach: ways.preload });
      attachRoot(element, labels, [sheet, styles]).content.append(button);
      return button;
    },
    open: show,
    onPlaced: openButton.requestPlace,
    loadWhyButtons,
  });
  return { host, prompt, dialogs, links, openButton, whyButtons };
}

type WidgetControls = ReturnType<typeof createControls>;

/** Loads the prompt when it becomes due; once, so that a blocked file is not requested again and again. */
function createPromptLoader(tactful: ButtonsTactful, { host, prompt }: WidgetControls): () => Promise<void> {
  let isLoaded = false;
  return async () => {
    if (isLoaded || !host.isPromptDue() || !tactful.isReady()) return;
    isLoaded = true;
    await prompt.use((loaded) => loaded.update());
  };
}

/** An extension of the browser can hide the widget, in spite of its own style sheet. Returns a function that requests a check. */
const createHiddenCheck = ({ slots }: ButtonsTactful, element: HTMLElement): (() => void) =>
  // When the browser has just computed the styles: reading one computes all that have changed.
  createIdleTask(() => {
    if (element.isConnected && getComputedStyle(element).display === 'none')
      slots.stop('The widget is hidden.');
  });

/** Adds the widget to the page, and follows Tactful and the page. Returns its removal. */
function install(tactful: ButtonsTactful, page: WidgetPage, controls: WidgetControls, update: () => void) {
  const { host, prompt, dialogs, links, openButton, whyButtons } = controls;
  const checkHidden = createHiddenCheck(tactful, host.element);
  const onMount = () => {
    whyButtons.update();
    checkHidden();
  };
  const stops = [
    keepOnPage(host.element, {
      onReturn: () => {
        onMount();
        dialogs.current()?.onReturn();
        prompt.current()?.onReturn();
      },
      onLost: () => tactful.slots.stop('Another script keeps removing the widget.'),
    }),
    installPreferencesLinks(links),
    page.onPlacements(whyButtons.update),
    tactful.subscribe((change) => {
      update();
      if (change !== 'consent') return;
      whyButtons.update();
      document.dispatchEvent(new Event('tactful-change'));
    }),
    openButton.remove,
    whyButtons.remove,
    dialogs.remove,
    prompt.remove,
  ];
  onMount();
  openButton.update();
  return () => {
    for (const stop of stops) stop();
  };
}

/** Puts the widget on the page. Resolves when it is there, with the prompt if that is due. */
export async function mountButtons(tactful: ButtonsTactful, options: ButtonsOptions): Promise<Widget> {
  if (isFramedByAnotherOrigin()) return { open() {}, close() {}, prompt() {}, remove() {} };
  const { page, language = document.documentElement.lang, loadMessages } = options;
  const labels = await loadLabels({ widget: tactful.config.widget, language, loadMessages });
  const controls = createControls(tactful, options, labels);
  const { host, prompt, dialogs, openButton } = controls;
  const loadPrompt = createPromptLoader(tactful, controls);
  const update = (): Promise<void> => {
    openButton.update();
    return loadPrompt();
  };
  const remove = install(tactful, page, controls, update);
  void tactful.ready.then(update);
  await update();
  return {
    open: (where) => void dialogs.use((loaded) => loaded.open(where)),
    close: () => dialogs.useIfRequested((loaded) => loaded.showView('')),
    prompt() {
      host.requestPrompt();
      void loadPrompt();
      prompt.current()?.update();
    },
    remove,
  };
}
