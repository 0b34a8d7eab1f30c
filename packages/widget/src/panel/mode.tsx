/** The modes of a visit: personalize as usual, pause, or shop for someone else. */
/** @jsxRuntime classic */
/** @jsx h */
import type { h, JSX } from 'preact';
import type { PanelBindings } from '../lazy-panel/contract.ts';
import { now } from './now.ts';

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

/** Renders the modes as radio buttons, which are one stop of the Tab key. */
export const modes = (widget: PanelBindings): JSX.Element => {
  const { h, tactful, t, button, listener } = widget;
  const { paused, recordingPaused } = tactful.consent.get();
  const current: Mode = paused ? 'pause' : recordingPaused ? 'pauseRecording' : 'usual';
  return (
    <fieldset id="mode">
      <legend>{t('mode')}</legend>
      {MODES.map((mode) => (
        <label>
          <input
            type="radio"
            name="mode"
            value={mode}
            // A script that presses it checks it, but changes nothing.
            ref={(radio: HTMLInputElement | null) => {
              if (radio) radio.checked = mode === current;
            }}
            // Keys cause a click, too. A change event is trusted even if a script has pressed.
            onClick={listener(() => setMode(widget, mode))}
          />
          <span>
            {t(mode)}
            {mode === 'pauseRecording' && <small>{t('gift')}</small>}
          </span>
        </label>
      ))}
      {recordingPaused && button(t('forget'), () => tactful.consent.pauseRecording(now() - HOUR_MS))}
    </fieldset>
  );
};
