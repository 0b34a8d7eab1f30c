/** The switch that replaces the consent buttons after the first response. */
/** @jsxRuntime classic */
/** @jsx h */
import { h, type JSX } from 'preact';
import type { WidgetContext } from './context.ts';
import { respond } from './prompt/respond.ts';

/** The switch of personalization. It has no part: no style of the page can hide it. */
export const consentSwitch = (widget: WidgetContext): JSX.Element => {
  const { tactful, state, t, switchButton } = widget;
  const isOn = tactful.consent.get().status === 'tailored';
  const set = (accepts: boolean) => respond(widget, { accepts, surface: 'panel', keepData: state.keepData });
  return switchButton(t('personalize'), isOn, set, { id: 'personalize' });
};
