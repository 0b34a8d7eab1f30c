/** The dialog with the panel or an explanation, and the message that shows how the last action ended. */
/** @jsxRuntime classic */
/** @jsx h */
import { type ComponentChildren, h, type JSX } from 'preact';
import { consentButtons } from './consent-buttons.tsx';
import type { WidgetContext } from './context.ts';
import { consentText } from './status-text.ts';

const noticeOutput = ({ state, t, button, showNotice }: WidgetContext): JSX.Element => {
  const { notice, undo } = state;
  return (
    <output>
      {notice}
      {undo &&
        button(t('undo'), () => {
          undo();
          showNotice();
        })}
    </output>
  );
};

/** The preferences. The consent state and its buttons do not need the lazy panel. */
const preferences = (widget: WidgetContext): ComponentChildren => [
  <p>{consentText(widget)}</p>,
  !widget.tactful.consent.get().minors && consentButtons(widget, 'panel'),
  widget.state.panel?.renderPanel(),
];

/** Renders the dialog. While it is closed, the message is outside of it. */
export const dialog = (widget: WidgetContext): ComponentChildren => {
  const { t, button, state } = widget;
  const { view } = state;
  const close = () => widget.showView('');
  const isPanel = view === 'panel';
  const notice = noticeOutput(widget);
  return [
    !view && notice,
    <dialog
      part="panel"
      aria-labelledby="t"
      class={isPanel ? view : ''}
      ref={(dialog: HTMLDialogElement | null) => {
        if (!view) dialog?.close();
        else if (!dialog?.open) dialog?.showModal();
      }}
      onClose={close}
    >
      {view && [
        <header>
          <h2 id="t">{t(isPanel ? 'title' : 'whyThis')}</h2>
          {button(t('close'), close)}
        </header>,
        isPanel ? preferences(widget) : state.panel?.renderExplanation(view),
        notice,
      ]}
    </dialog>,
  ];
};
