/** Switches that pause personalization or recording, and switches of the purposes. */
/** @jsxRuntime classic */
/** @jsx h */
import type { ComponentChildren, h, JSX } from 'preact';
import type { PanelBindings } from '../lazy-panel/contract.ts';
import { switchButton } from './switch.tsx';

const HOUR_MS = 3_600_000;

/** The switches at the top of the panel. */
export const consentSwitches = (widget: PanelBindings): JSX.Element => {
  const { h, tactful, state, t, button } = widget;
  const { consent, config } = tactful;
  const { paused, recordingPaused, sharedAcrossSections } = consent.get();
  return (
    <div class="s">
      {switchButton(widget, {
        label: t('pause'),
        on: paused,
        set: (on) => (on ? consent.pause() : consent.resume()),
      })}
      {switchButton(widget, {
        label: t('pauseRecording'),
        on: recordingPaused,
        set: (on) => (on ? consent.pauseRecording() : consent.resumeRecording()),
      })}
      <small>{t('gift')}</small>
      {recordingPaused && button(t('forget'), () => consent.pauseRecording(Date.now() - HOUR_MS))}
      {config.site.sections &&
        switchButton(widget, {
          label: t('shareAcrossSections'),
          on: sharedAcrossSections,
          set: consent.setSharedAcrossSections,
        })}
      {switchButton(widget, {
        label: t('keep'),
        on: !!state.keepData,
        set: (on) => {
          state.keepData = on;
        },
      })}
    </div>
  );
};

/** A switch for each purpose. */
export const purposeSwitches = (widget: PanelBindings): ComponentChildren => {
  const { h, tactful, localize } = widget;
  const { consent, config } = tactful;
  return Object.entries(config.purposes).map(([purpose, { label, benefit }]) => [
    switchButton(widget, {
      label: localize(label),
      on: !!consent.get().purposes[purpose],
      set: (on) => consent.setPurpose(purpose, on),
    }),
    <small>{localize(benefit)}</small>,
  ]);
};
