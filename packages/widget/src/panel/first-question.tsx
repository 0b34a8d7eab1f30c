/** The first question of the shop, right after consent in the prompt: the page can fit the visitor at once. */
/** @jsxRuntime classic */
/** @jsx h */
import type { h, JSX } from 'preact';
import type { PanelBindings } from '../lazy-panel/contract.ts';
import { WAYS_OF_PAGE } from '../prompt/focus-preferences.ts';
import { question } from './question.tsx';

/** Where the prompt leaves the focus. */
const LEFT_AT = `body,main,[part=open],${WAYS_OF_PAGE}`;

/** Moves the focus to the question, unless the visitor has moved it since the prompt. */
const takeFocus = (section: HTMLElement | null): void => {
  const root = section?.getRootNode();
  if (!(root instanceof ShadowRoot)) return;
  const { activeElement } = document;
  const focused = activeElement === root.host ? root.activeElement : activeElement;
  if (!focused || focused.matches(LEFT_AT)) section?.focus();
};

/**
 * Renders the question with its options as chips, a button that skips it, and the way to the preferences, whose floating
 * button it replaces. Nothing without a question or consent.
 */
export const firstQuestion = (widget: PanelBindings): JSX.Element | undefined => {
  const { h, tactful, t, button, showView } = widget;
  const [first] = tactful.config.questions ?? [];
  if (!first || tactful.consent.get().status !== 'tailored') return;
  const close = () => {
    showView('');
    widget.focusPreferences();
  };
  return (
    <section
      part="question"
      aria-label={t('questions')}
      tabIndex={-1}
      // The function is the same in every render, so that it is called only when the element is new.
      ref={takeFocus}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Escape') close();
      }}
    >
      <div>{question(widget, first)}</div>
      {button(t('title'), () => showView('panel'), { class: 'q' })}
      {button('×', close, { class: 'close', 'aria-label': t('close') })}
    </section>
  );
};
