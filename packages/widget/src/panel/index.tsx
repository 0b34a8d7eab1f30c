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
  const { personalizer } = host;
  return Object.entries(personalizer.config.purposes).map(([purpose, { label, benefit }]) => [
    toggle(text(label), !!personalizer.standing().purposes[purpose], (on) =>
      personalizer.setPurpose(purpose, on),
    ),
    <small>{text(benefit)}</small>,
  ]);
};

const erase = (): ComponentChildren => [
  <p>{say('erases')}</p>,
  button(say('erase'), host.personalizer.erase),
];

/** What stops or loosens the tailoring for a while. */
const switches = (): JSX.Element => {
  const { personalizer } = host;
  const { paused, recordingPaused, sharedAcrossSections } = personalizer.standing();
  return (
    <div class="s">
      {toggle(say('pause'), paused, personalizer.pause)}
      {toggle(say('notForMe'), recordingPaused, (on) => personalizer.notForMe(on))}
      <small>{say('gift')}</small>
      {recordingPaused && button(say('forget'), () => personalizer.notForMe(true, Date.now() - 36e5))}
      {personalizer.config.site.sections && toggle(say('widen'), sharedAcrossSections, personalizer.widen)}
      {toggle(say('keep'), !!state.keepData, (on) => {
        state.keepData = on;
      })}
    </div>
  );
};

export const panel = (): ComponentChildren => {
  const { personalizer } = host;
  const { storage, setAside } = personalizer.status();
  const { status, gpc } = personalizer.standing();
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
        ...(personalizer.config.questions && { tell }),
        carry,
        erase,
      }),
      ...(status !== 'unset' && { receipt }),
      more: () => [<p>{say('stays')}</p>, disclosures()],
    }).map(([key, body]) => fold(key, body)),
  ];
};
