/** The ways back to the preferences: the floating button, `<tactful-preferences>`, and links to `#tactful-preferences`. */
/** @jsxRuntime classic */
/** @jsx h */
import { h, type JSX } from 'preact';
import type { WidgetContext } from './context.ts';
import { renderInShadow } from './shadow-root.tsx';

/** A button that opens the panel. A pointer or the focus on it comes before the press by about the time of loading. */
export const preferencesButton = (current: () => WidgetContext, side?: string): JSX.Element => {
  const { t, button } = current();
  const preload = () => current().preloadPanel();
  return button([<i />, t('title')], () => current().showView('panel'), {
    part: 'open',
    class: side,
    onPointerEnter: preload,
    onFocus: preload,
  });
};

/** The widget that was mounted last. A page can define an element only once, so that the element outlives a widget. */
let mounted: WidgetContext | undefined;

const defineElement = (): void => {
  if (customElements.get('tactful-preferences')) return;
  customElements.define(
    'tactful-preferences',
    class extends HTMLElement {
      connectedCallback() {
        if (mounted)
          renderInShadow(
            mounted,
            this,
            // Set above, and never removed.
            preferencesButton(() => mounted as WidgetContext),
          );
      }
    },
  );
};

/** Enables `<tactful-preferences>` and links to `#tactful-preferences`. Returns the removal of the links' listener. */
export const installPreferencesLinks = (widget: WidgetContext): (() => void) => {
  const openFromLink = (event: Event) => {
    if (event.target instanceof Element && event.target.closest('[href="#tactful-preferences"]')) {
      event.preventDefault();
      widget.showView('panel');
    }
  };
  mounted = widget;
  document.addEventListener('click', openFromLink);
  defineElement();
  return () => document.removeEventListener('click', openFromLink);
};
