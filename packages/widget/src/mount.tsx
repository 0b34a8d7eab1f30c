/** Puts the widget on the page: one element, its open shadow root, and a button at every personalized spot. */
/** @jsxRuntime classic */
/** @jsx h */
import type { Tactful } from '@tactful/core';
import { type ComponentChildren, h, type JSX, render } from 'preact';
import { painted } from './after-paint.ts';
import { button } from './controls.tsx';
import type { Widget, WidgetHost, WidgetOptions } from './host.ts';
import { language, parseWords, say, speak } from './i18n.ts';
import { prepare, show } from './lazy-panel/load.ts';
import english from './locales/en.ts';
import { answers, prompt } from './prompt.tsx';
import { reserve } from './reserve-space.ts';
import { draw, setStage, state, tell } from './state.ts';
import { stands } from './status-text.ts';
import { CSS, dress, sheet, undress } from './styles.ts';

/** Takes the sentences of the page's language, or as a whole those of English: a mixture helps nobody. */
async function chooseWords({ tactful, language, loadWords }: WidgetHost): Promise<void> {
  const overrides = tactful.config.widget?.words;
  const fallback = { ...parseWords(english), ...overrides?.en };
  speak(fallback, 'en');
  try {
    const locale = new Intl.Locale(language).maximize();
    const tag = locale.language === 'zh' ? `zh-${locale.script}` : locale.language;
    const words = { ...(tag !== 'en' && loadWords && parseWords(await loadWords(tag))), ...overrides?.[tag] };
    if (Object.keys(fallback).every((key) => key in words)) speak(words, tag);
  } catch {}
}

const inShadow = (element: Element, drawn: ComponentChildren): void => {
  let shadow = element.shadowRoot;
  if (!shadow) {
    shadow = element.attachShadow({ mode: 'open' });
    // Once, since even the same sheets set again make the browser look at every element anew.
    shadow.adoptedStyleSheets = [sheet];
  }
  render(
    <div lang={language} dir={say('dir') as 'ltr'}>
      {drawn}
    </div>,
    shadow,
  );
};

/** A pointer or the focus upon it is ahead of the press, by about the time that loading takes. */
const opener = (side?: string): JSX.Element =>
  button([<i />, say('title')], () => show('panel'), {
    part: 'open',
    class: side,
    onPointerEnter: prepare,
    onFocus: prepare,
  });

const dialog = (tactful: Tactful): ComponentChildren => {
  const { shown, notice, undo } = state;
  const { minors } = tactful.consent.get();
  const close = () => show('');
  const status = (
    <output>
      {notice}
      {undo &&
        button(say('undo'), () => {
          undo();
          tell();
        })}
    </output>
  );
  return [
    !shown && status,
    <dialog
      part="panel"
      aria-labelledby="t"
      class={shown === 'panel' ? shown : ''}
      ref={(dialog: HTMLDialogElement | null) => {
        if (!shown) dialog?.close();
        else if (!dialog?.open) dialog?.showModal();
      }}
      onClose={close}
    >
      {shown && [
        <header>
          <h2 id="t">{say(shown === 'panel' ? 'title' : 'whyThis')}</h2>
          {button(say('close'), close)}
        </header>,
        ...(shown === 'panel'
          ? [<p>{stands()}</p>, !minors && answers('panel'), state.part?.panel()]
          : [state.part?.why(shown)]),
        status,
      ]}
    </dialog>,
  ];
};

/** True in a page framed by another origin, which might lay it under the visitor's pointer. */
const framedByOthers = (): boolean => {
  try {
    return !top?.document;
  } catch {
    return true;
  }
};

/** Puts the widget on the page. Resolves once it stands there, with its words. */
export async function mountWidget(tactful: Tactful, options: WidgetOptions): Promise<Widget> {
  const host: WidgetHost = { language: document.documentElement.lang, ...options, tactful };
  const element = document.createElement('div');
  const stops: (() => void)[] = [];
  const { button: place = 'bottom-start', prompt: asks } = tactful.config.widget ?? {};
  // Not before the first drawing, so that it comes into a live region that is there, and is announced.
  let asked = false;
  let covers: unknown;
  let whys: Element[] = [];

  /** A button at every personalized spot, out of the flow, so that nothing moves. */
  const mark = () => {
    const before = whys;
    const placements = host.page.placements();
    // All are read before any is written, so that the page is laid out once.
    const stand = placements.filter(({ element }) => getComputedStyle(element).position === 'static');
    whys = placements.map(({ slot, element: spot }) => {
      const why =
        before.find((each) => each.parentNode === spot) ??
        spot.appendChild(document.createElement('tactful-why'));
      inShadow(
        why,
        button(say('whyThis'), () => show(slot), { part: 'why' }),
      );
      return why;
    });
    for (const { element } of stand) (element as HTMLElement).style.position = 'relative';
    for (const why of before) if (!whys.includes(why)) why.remove();
    draw();
  };
  const clicked = (event: Event) => {
    if (event.target instanceof Element && event.target.closest('[href="#tactful-preferences"]')) {
      event.preventDefault();
      show('panel');
    }
  };

  if (!framedByOthers()) {
    undress();
    dress(CSS);
    setStage(host, () => {
      const due = asked && !state.answered && tactful.isReady() && tactful.consent.get().promptDue;
      inShadow(element, [
        <div aria-live="polite">{due && prompt()}</div>,
        !due && place !== 'none' && opener(place),
        dialog(tactful),
      ]);
      if (covers !== due)
        painted().then(() => {
          // To see how tall it is lays the page out: nothing that an answer has to wait for.
          if (element.isConnected) reserve(element.shadowRoot?.querySelector('section,[part=open]'));
        });
      covers = due;
    });
    await chooseWords(host);
    element.id = 'tactful';
    document.body.prepend(element);
    document.addEventListener('click', clicked);
    if (!customElements.get('tactful-preferences'))
      customElements.define(
        'tactful-preferences',
        class extends HTMLElement {
          connectedCallback() {
            inShadow(this, opener());
          }
        },
      );
    stops.push(
      host.page.onPlacements(mark),
      tactful.subscribe((change) => {
        draw();
        if (change === 'consent') document.dispatchEvent(new Event('tactful-change'));
      }),
      () => document.removeEventListener('click', clicked),
    );
    mark();
    void tactful.ready.then(() => {
      asked ||= asks !== false;
      draw();
    });
  }

  const open = (where: string) => {
    if (element.isConnected) show(where);
  };
  return {
    open: (where = 'panel') => {
      state.folds[where] = true;
      // Whoever asked, a slot of the page or code.
      open(tactful.decide(where).winner ? where : 'panel');
    },
    close: () => open(''),
    prompt: () => {
      asked = true;
      open(state.shown);
    },
    remove: () => {
      for (const stop of stops) stop();
      reserve();
      for (const each of [element, ...whys]) each.remove();
    },
  };
}
