/** Puts the widget on the page: one element, its open shadow root, and what is drawn there. */
/** @jsxRuntime classic */
/** @jsx h */
import { h, type JSX, render } from 'preact';
import type { Widget, WidgetHost } from './host.ts';
import { button } from './parts/controls.tsx';
import { considered, decision } from './parts/decisions.tsx';
import { panel } from './parts/panel.tsx';
import { prompt } from './parts/prompt.tsx';
import { inLanguage, parseWords, speaker } from './speak.ts';
import { styleSheet } from './style.ts';
import type { View } from './view.ts';
import english from './words/en.ts';

/** True in a page framed by another origin, which might lay it under the visitor's pointer. */
const framedByOthers = (): boolean => {
  try {
    return !top?.document;
  } catch {
    return true;
  }
};

/** The sentences of the page's language, or as a whole those of English: a mixture helps nobody. */
async function chooseWords(host: WidgetHost): Promise<[{ [key: string]: string }, string]> {
  const overrides = host.personalizer.config.widget?.words;
  const fallback = { ...parseWords(english), ...overrides?.en };
  try {
    const { language, script } = new Intl.Locale(host.language).maximize();
    const tag = language === 'zh' ? `zh-${script}` : language;
    const words = {
      ...(tag !== 'en' && host.loadWords && parseWords(await host.loadWords(tag))),
      ...overrides?.[tag],
    };
    if (Object.keys(fallback).every((key) => words[key])) return [words, tag];
  } catch {}
  return [fallback, 'en'];
}

export async function mountWidget(host: WidgetHost): Promise<Widget> {
  if (framedByOthers()) return { open() {}, close() {}, prompt() {}, remove() {} };
  const { personalizer } = host;
  const { config } = personalizer;
  const [sentences, language] = await chooseWords(host);
  const say = speaker(sentences, language);
  const sheet = styleSheet();
  const folds = new Set<string>();
  const whys = new Map<Element, HTMLElement>();
  let shown: { slot?: string | undefined } | undefined;
  let notice: { text: string; undo?: (() => void) | undefined } | undefined;
  let asked = config.widget?.prompt !== false;
  let timer = 0;

  const root = (element: Element): ShadowRoot => {
    const shadow = element.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [sheet];
    return shadow;
  };
  const element = document.createElement('div');
  element.id = 'tactful';
  const shadow = root(element);

  const tell = (text?: string, undo?: () => void) => {
    notice = text ? { text, undo } : undefined;
    clearTimeout(timer);
    timer = setTimeout(tell, 1e4);
    update();
  };
  const view: View = {
    personalizer,
    language,
    say,
    folds,
    text: (text) => inLanguage(text, language),
    name: (slug) => {
      const text = config.catalog?.names?.[slug] ?? config.purposes[slug]?.label;
      return text ? view.text(text) : String(slug).replaceAll('-', ' ');
    },
    list: (names) => new Intl.ListFormat(language).format(names),
    date: (at, timeStyle) => new Date(at).toLocaleString(language, { dateStyle: 'medium', timeStyle }),
    placed: () => host.placements().map(({ slot }) => slot),
    act: async (act, said = 'done') => {
      const result = act();
      if (typeof result === 'function') return tell(say(said), result);
      if (result) {
        const outcome = await result;
        tell(outcome.done ? say(said) : say('failed', { x: outcome.because }));
      }
      update();
    },
    show: (slot) => {
      shown = { slot };
      update();
    },
    close: () => {
      shown = undefined;
      update();
    },
    update: () => update(),
  };

  const status = (): JSX.Element => (
    <p role="status" class="w">
      {notice?.text}
      {notice?.undo &&
        button(view, say('undo'), () => {
          notice?.undo?.();
          tell();
        })}
    </p>
  );
  const due = () => asked && personalizer.isReady() && personalizer.standing().promptDue;
  const opener = (name?: string) =>
    button(view, [<i />, say('title')], () => view.show(), { part: 'open', class: name });

  const update = () => {
    const place = config.widget?.button ?? 'bottom-start';
    render(
      <div lang={language} dir={say('dir') as 'ltr'}>
        {due() && prompt(view)}
        {!due() && place !== 'none' && opener(place.slice(7))}
        {!shown && status()}
        <dialog
          part="panel"
          aria-labelledby="t"
          class={shown?.slot && 'why'}
          ref={(dialog: HTMLDialogElement | null) => {
            if (shown && !dialog?.open) dialog?.showModal();
            if (!shown) dialog?.close();
          }}
          onClose={view.close}
        >
          <header>
            <h2 id="t">{say(shown?.slot ? 'whyThis' : 'title')}</h2>
            {button(view, say('close'), view.close)}
          </header>
          {shown &&
            (shown.slot
              ? [
                  decision(view, shown.slot),
                  considered(view, [shown.slot]),
                  button(view, say('title'), () => view.show()),
                ]
              : panel(view))}
          {shown && status()}
        </dialog>
      </div>,
      shadow,
    );
  };

  const mark = () => {
    const now = host.placements();
    for (const [spot, why] of whys)
      if (!now.some((placement) => placement.element === spot)) {
        why.remove();
        whys.delete(spot);
      }
    for (const { slot, element: spot } of now) {
      let why = whys.get(spot);
      if (!why) {
        why = document.createElement('tactful-why');
        whys.set(spot, why);
        render(
          <div lang={language} dir={say('dir') as 'ltr'}>
            {button(view, say('whyThis'), () => view.show(slot), { part: 'why' })}
          </div>,
          root(why),
        );
        if (getComputedStyle(spot).position === 'static') (spot as HTMLElement).style.position = 'relative';
      }
      if (why.parentNode !== spot) spot.append(why);
    }
    update();
  };

  const clicked = (event: Event) => {
    for (const node of event.composedPath())
      if (node instanceof Element && node.matches('[href="#tactful-preferences"],tactful-preferences')) {
        event.preventDefault();
        view.show();
      }
  };
  customElements.get('tactful-preferences') ??
    customElements.define(
      'tactful-preferences',
      class extends HTMLElement {
        connectedCallback() {
          if (!this.shadowRoot) render(opener(), root(this));
        }
      },
    );

  const stops = [
    personalizer.subscribe((change) => {
      update();
      if (change === 'choice') document.dispatchEvent(new CustomEvent('tactful-change'));
    }),
    host.onPlacements(mark),
    () => document.removeEventListener('click', clicked),
    () => element.remove(),
    () => {
      for (const why of whys.values()) why.remove();
    },
  ];
  document.addEventListener('click', clicked);
  document.body.prepend(element);
  mark();
  void personalizer.ready.then(update);
  return {
    open: (where) => {
      if (where) folds.add(where);
      view.show(view.placed().find((slot) => slot === where));
    },
    close: view.close,
    prompt: () => {
      asked = true;
      update();
    },
    remove: () => {
      for (const stop of stops) stop();
    },
  };
}
