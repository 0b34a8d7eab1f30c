/** Loads the widget when the browser is idle after the first paint: its buttons for every visitor alike, the rest when it is needed. */
import type { Tactful } from '@tactful/core';
import type { Messages, PanelModule, Widget, WidgetPage } from '@tactful/widget';
import type {
  ButtonsTactful,
  createWhyButtons,
  DialogsTactful,
  keepFloating,
  mountButtons,
  mountDialogs,
  Prompt,
  PromptFile,
  WidgetHost,
} from '@tactful/widget/files';
import { afterFirstPaint } from './after-first-paint.ts';
import { createModuleLoader } from './load-module.ts';

const BUTTONS = 'tactful-buttons.js';
const FLOATING = 'tactful-floating.js';
const WHY = 'tactful-why.js';
const PROMPT = 'tactful-prompt.js';
const DIALOGS = 'tactful-widget.js';

/** The panel, which is loaded when it is needed. */
export interface LazyWidget {
  open(where?: string): void;
  close(): void;
}

/** The inputs of {@link loadWidget}. */
export interface WidgetInputs {
  /** Tactful, or the part of it that the buttons use. */
  readonly tactful: ButtonsTactful;
  /** Returns Tactful, or the part of it that the prompt and the panel use. Throws if they cannot use the config. */
  connectPrompt(file: typeof PromptFile): DialogsTactful;
  readonly page: WidgetPage;
  /** Returns the whole of Tactful. Called when the panel is about to be opened. */
  loadTactful(): Promise<Tactful>;
  /** The folder of the files. Empty: that of this code. */
  readonly folder: string;
  /** True if the browser was idle after the first paint: nothing more is waited for. */
  readonly isPainted?: boolean | undefined;
}

/** The files that are needed as soon as the buttons are there. They depend on the config and on consent alone. */
function expectedFiles({ config, consent }: ButtonsTactful): readonly (string | false)[] {
  const { prompt, button } = config.widget ?? {};
  const { promptDue, status } = consent.get();
  const isPromptDue = prompt !== false && promptDue;
  return [isPromptDue ? PROMPT : button !== 'none' && FLOATING, status === 'tailored' && WHY];
}

/** Adds the name of a file to an error that it caused: it was not loaded, or has other exports. */
const naming = (file: string) => (error: unknown) => {
  throw Error(`${file} was not loaded: ${error}`);
};

/** Loads the prompt, and what the dialogs share with it. */
const loadPrompt = async ({ connectPrompt, folder }: WidgetInputs, host: WidgetHost) => {
  const { load, loadDefault } = createModuleLoader(folder);
  const file = await load<typeof PromptFile>(PROMPT);
  const loadMessages = (language: string) => loadDefault<Messages>(`tactful-words.${language}.js`);
  return file.mountPrompt(connectPrompt(file), { host, loadMessages });
};

/** Loads the panel and the explanations. Their file and that of the prompt are requested together. */
const loadDialogs = async ({ page, loadTactful, folder }: WidgetInputs, prompt: Promise<Prompt>) => {
  const { load, loadDefault } = createModuleLoader(folder);
  const loading = load<{ mountDialogs: typeof mountDialogs }>(DIALOGS);
  loading.catch(() => undefined);
  const { frame } = await prompt;
  return loading
    .then(({ mountDialogs: mount }) =>
      mount(frame, {
        page,
        loadTactful,
        loadPanel: () => loadDefault<PanelModule>('tactful-words.en-panel.js'),
        loadPanelMessages: (language) => loadDefault<Messages>(`tactful-words.${language}-panel.js`),
      }),
    )
    .catch(naming(DIALOGS));
};

const mountWidget = async (inputs: WidgetInputs): Promise<Widget> => {
  const { tactful, page, folder } = inputs;
  const { load } = createModuleLoader(folder);
  // Requested together with the buttons, which are about to load them.
  for (const file of expectedFiles(tactful)) if (file) load(file).catch(() => undefined);
  const { mountButtons: mount } = await load<{ mountButtons: typeof mountButtons }>(BUTTONS);
  return mount(tactful, {
    page,
    loadFloating: async (host, button) =>
      (await load<{ keepFloating: typeof keepFloating }>(FLOATING)).keepFloating(host, button),
    loadWhyButtons: (whyInputs) =>
      load<{ createWhyButtons: typeof createWhyButtons }>(WHY)
        .then((why) => why.createWhyButtons(whyInputs))
        .catch(naming(WHY)),
    loadPrompt: (host) => loadPrompt(inputs, host).catch(naming(PROMPT)),
    loadDialogs: (prompt) => loadDialogs(inputs, prompt),
  });
};

/** Loads the widget. If that fails, every slot shows its standard content: nobody could switch personalization off. */
export function loadWidget(inputs: WidgetInputs): LazyWidget {
  let mounted: Promise<Widget> | undefined;
  const use = (callback: (widget: Widget) => void) => {
    mounted ??= mountWidget(inputs).catch(naming(BUTTONS));
    mounted.then(callback).catch((error) => inputs.tactful.slots.stop(error.message));
  };
  const load = () => use(() => undefined);
  if (inputs.isPainted) load();
  else afterFirstPaint(load);
  return {
    open: (where) => use((widget) => widget.open(where)),
    close: () => use((widget) => widget.close()),
  };
}

/** Loads the widget for the whole of Tactful. */
export const loadWholeWidget = (tactful: Tactful, page: WidgetPage, folder: string): LazyWidget =>
  loadWidget({
    tactful,
    connectPrompt: () => tactful,
    page,
    folder,
    loadTactful: async () => tactful,
  });
