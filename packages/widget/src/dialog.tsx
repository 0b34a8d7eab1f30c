/** The dialog with the panel, and the explanation of a slot. */
/** @jsxRuntime classic */
/** @jsx h */
import { type ComponentChildren, h } from 'preact';
import { consentSwitch } from './consent-switch.tsx';
import type { WidgetContext } from './context.ts';
import { plainElements } from './plain-elements.tsx';
import { createConsentButtons } from './prompt/consent-buttons.ts';
import { consentText } from './status-text.ts';

/** The preferences. The consent state and its switch do not need the lazy panel. */
const preferences = (widget: WidgetContext): ComponentChildren => {
  const { status, minors, gateClosed, declinedElsewhere } = widget.tactful.consent.get();
  // Here the visitor cannot change anything.
  const isFixed = minors || gateClosed;
  return [
    // The first decision is between two buttons that are alike; later there is a switch.
    !isFixed && status !== 'unset' && consentSwitch(widget),
    <p>{consentText(widget)}</p>,
    !isFixed &&
      !declinedElsewhere &&
      status === 'unset' &&
      plainElements(() => [createConsentButtons(widget, 'panel')]),
    !widget.state.isOpening && widget.state.panel?.renderPanel(),
  ];
};

/** Renders the dialog. While it is open, the message of the last action is in it. */
export const dialog = (widget: WidgetContext): ComponentChildren => {
  const { t, button, state } = widget;
  const { view } = state;
  const close = () => widget.showView('');
  const isPanel = view === 'panel';
  return [
    view && !isPanel && state.panel?.renderExplanation(view),
    <dialog
      part="panel"
      aria-labelledby="t"
      ref={(dialog: HTMLDialogElement | null) => {
        if (!isPanel) dialog?.close();
        else if (!dialog?.open) dialog?.showModal();
      }}
      onClose={() => {
        if (state.view === 'panel') close();
      }}
    >
      {isPanel && [
        <header>
          <h2 id="t">{t('title')}</h2>
          {button('×', close, { class: 'close', 'aria-label': t('close') })}
        </header>,
        preferences(widget),
        // The function is the same in every render, so that it is called only when the element is new or gone.
        <div class="notice" ref={widget.placeNotice} />,
      ]}
    </dialog>,
  ];
};
