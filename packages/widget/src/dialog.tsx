/** The dialog with the panel, the explanation of a slot, and the message that shows how the last action ended. */
/** @jsxRuntime classic */
/** @jsx h */
import { type ComponentChildren, h, type JSX } from 'preact';
import { consentButtons, consentSwitch } from './consent-buttons.tsx';
import type { WidgetContext } from './context.ts';
import { richText } from './rich-text.tsx';
import { consentText } from './status-text.ts';

const noticeOutput = ({ state, t, button, showNotice, languageOf }: WidgetContext): JSX.Element => {
  const { notice, undo } = state;
  return (
    <output>
      {notice && <span>{richText({ h, languageOf }, notice)}</span>}
      {undo &&
        button(t('undo'), async () => {
          await undo();
          showNotice();
        })}
    </output>
  );
};

/** The preferences. The consent state and its switch do not need the lazy panel. */
const preferences = (widget: WidgetContext): ComponentChildren => {
  const { status, minors, gateClosed, declinedElsewhere } = widget.tactful.consent.get();
  // Here the visitor cannot change anything.
  const isFixed = minors || gateClosed;
  return [
    // The first decision is between two buttons that are alike; later there is a switch.
    !isFixed && status !== 'unset' && consentSwitch(widget),
    <p>{consentText(widget)}</p>,
    !isFixed && !declinedElsewhere && status === 'unset' && consentButtons(widget, 'panel'),
    widget.state.panel?.renderPanel(),
  ];
};

/** Renders the dialog. While it is closed, the message is outside of it. */
export const dialog = (widget: WidgetContext): ComponentChildren => {
  const { t, button, state } = widget;
  const { view } = state;
  const close = () => widget.showView('');
  const isPanel = view === 'panel';
  const notice = noticeOutput(widget);
  return [
    !isPanel && !(state.isQuestionDue && state.panel) && notice,
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
        notice,
      ]}
    </dialog>,
  ];
};
