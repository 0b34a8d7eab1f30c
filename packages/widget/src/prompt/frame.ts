/** The frame of the prompt and the dialogs: their messages and styles, the message of the last action, and rendering. */
import type { WidgetHost } from '../buttons/widget-host.ts';
import type { I18n } from '../i18n.ts';
import { createSpaceKeeper } from '../reserve-space.ts';
import type { Action, DialogsTactful, Frame } from './contract.ts';
import { createElement, richContent } from './elements.ts';
import { focusPreferences } from './focus-preferences.ts';
import { runAction } from './run-action.ts';
import { createStyles, type Styles, UNSEEN } from './styles.ts';

/** How long a message and its undo are shown. */
const NOTICE_MS = 10_000;

/** Adds the container to the shadow root, with its styles. */
const addContainer = ({ shadow }: WidgetHost, { language, t }: I18n, { sheet }: Styles): Element => {
  const container = createElement('div', { lang: language, dir: t('dir') });
  shadow.prepend(container);
  shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
  return container;
};

/** Creates the element of the messages about actions, and the function that shows one. */
const createNotice = ({ t, languageOf }: I18n, listener: Frame['listener'], render: () => void) => {
  const output = createElement('output');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = () => show();
  const show: Frame['showNotice'] = ({ message, undo, isVisible } = { message: '' }) => {
    clearTimeout(timer);
    removeEventListener('click', end, true);
    if (message) timer = setTimeout(end, NOTICE_MS);
    // It lies over the page: without an undo, the next press removes it. The press that led to it is captured already.
    if (message && !undo) addEventListener('click', end, true);
    output.className = isVisible ? UNSEEN : '';
    output.replaceChildren(
      ...(message ? [createElement('span', {}, richContent({ languageOf }, message))] : []),
    );
    if (undo) {
      const button = createElement('button', { type: 'button' }, [t('undo')]);
      const run = async () => {
        await undo();
        show();
      };
      button.addEventListener('click', listener(run));
      output.append(button);
    }
    render();
  };
  return { output, show };
};

/** Creates the frame in the element of the widget. */
export const createFrame = (tactful: DialogsTactful, host: WidgetHost, i18n: I18n): Frame => {
  const styles = createStyles();
  const container = addContainer(host, i18n, styles);
  const space = createSpaceKeeper(host.element, container);
  const parts: (() => void)[] = [];
  const render = () => {
    // Off the page no dialog can be opened. A router may have taken the widget off; it is rendered again when it returns.
    if (!host.element.isConnected) return;
    for (const part of parts) part();
    host.onPromptChange();
    space.update();
  };
  const listener = (action: Action) => (event: Event) => void runAction(frame, action, event);
  const { output, show } = createNotice(i18n, listener, render);
  container.append(output);
  const frame: Frame = {
    ...i18n,
    tactful,
    host,
    styles,
    container,
    render,
    onRender: (part) => void parts.push(part),
    showNotice: show,
    placeNotice: (place) => (place ?? container).append(output),
    listener,
    focusPreferences: () => focusPreferences(host),
    reserveSpace() {
      space.forget();
      render();
    },
    remove() {
      space.free();
      container.remove();
    },
  };
  return frame;
};
