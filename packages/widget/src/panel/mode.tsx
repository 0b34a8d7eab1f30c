/** The modes of a visit: personalize as usual, pause, or shop for someone else. */
/** @jsxRuntime classic */
/** @jsx h */
import type { h, JSX } from 'preact';
import type { PanelBindings } from '../lazy-panel/contract.ts';
import { deleteSince } from './forget.ts';
import { now } from './now.ts';
import { radioGroup } from './radio-group.tsx';

const HOUR_MS = 3_600_000;
const MODES = ['usual', 'pause', 'pauseRecording'] as const;
type Mode = (typeof MODES)[number];

/** Switches from one mode to another: the other two end. */
const setMode = async ({ tactful: { consent } }: PanelBindings, mode: Mode) => {
  const { paused, recordingPaused } = consent.get();
  if (mode === 'pause') consent.pause();
  else if (paused) consent.resume();
  if (mode === 'pauseRecording') return consent.pauseRecording();
  return recordingPaused ? consent.resumeRecording() : undefined;
};

/** Renders the modes. */
export const modes = (widget: PanelBindings): JSX.Element => {
  const { h, tactful, t, button } = widget;
  const { paused, recordingPaused } = tactful.consent.get();
  return (
    <fieldset>
      <legend>{t('mode')}</legend>
      {radioGroup<Mode>(widget, {
        values: MODES,
        current: paused ? 'pause' : recordingPaused ? 'pauseRecording' : 'usual',
        set: (mode) => setMode(widget, mode),
        details: { pauseRecording: <small>{t('gift')}</small> },
      })}
      {recordingPaused && button(t('forget'), () => deleteSince(widget, now() - HOUR_MS))}
    </fieldset>
  );
};
