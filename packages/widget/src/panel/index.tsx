/** Everything below the choice: switches, what is remembered, why, questions, taking along, erasing, the receipt. */
/** @jsxRuntime classic */
/** @jsx lent.h */
import type { ComponentChildren, JSX } from 'preact';
import * as lent from '../lazy-panel/bindings.ts';
import { button, disclosures, fold, host, say, state, text } from '../lazy-panel/bindings.ts';
import { carry, receipt } from './carry.tsx';
import { decisions } from './decisions.tsx';
import { remembered } from './remembered.tsx';
import { tell } from './tell.tsx';
import { toggle } from './toggle.tsx';

const used = (): ComponentChildren => {
  const { tactful } = host;
  return Object.entries(tactful.config.purposes).map(([purpose, { label, benefit }]) => [
    toggle(text(label), !!tactful.consent.get().purposes[purpose], (on) =>
      tactful.consent.setPurpose(purpose, on),
    ),
    <small>{text(benefit)}</small>,
  ]);
};

const erase = (): ComponentChildren => [
  <p>{say('erases')}</p>,
  button(say('erase'), host.tactful.profile.erase),
];

/** What stops or loosens the tailoring for a while. */
const switches = (): JSX.Element => {
  const { consent, config } = host.tactful;
  const { paused, recordingPaused, sharedAcrossSections } = consent.get();
  return (
    <div class="s">
      {toggle(say('pause'), paused, (on) => (on ? consent.pause() : consent.resume()))}
      {toggle(say('notForMe'), recordingPaused, (on) =>
        on ? consent.pauseRecording() : consent.resumeRecording(),
      )}
      <small>{say('gift')}</small>
      {recordingPaused && button(say('forget'), () => consent.pauseRecording(Date.now() - 36e5))}
      {config.site.sections && toggle(say('widen'), sharedAcrossSections, consent.setSharedAcrossSections)}
      {toggle(say('keep'), !!state.keepData, (on) => {
        state.keepData = on;
      })}
    </div>
  );
};

export const panel = (): ComponentChildren => {
  const { tactful } = host;
  const { storage, setAside } = tactful.status();
  const { status, gpc } = tactful.consent.get();
  const tailored = status === 'tailored';
  const notes = [gpc && 'gpc', /m|f/.test(storage) && storage, setAside && 'damaged'];
  return [
    notes.map((key) => key && <p>{say(key)}</p>),
    tailored && switches(),
    Object.entries({
      ...(tailored && {
        remembered,
        why: decisions,
        used,
        ...(tactful.config.questions && { tell }),
        carry,
        erase,
      }),
      ...(status !== 'unset' && { receipt }),
      more: () => [<p>{say('stays')}</p>, disclosures()],
    }).map(([key, body]) => fold(key, body)),
  ];
};
