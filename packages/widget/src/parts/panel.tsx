/** The panel: where the visitor stands, the choice on top, then everything there is to see and to change. */
/** @jsxRuntime classic */
/** @jsx h */
import { type ComponentChildren, h } from 'preact';
import type { View } from '../view.ts';
import { carry, receipt } from './carry.tsx';
import { button, fold, toggle } from './controls.tsx';
import { decisions } from './decisions.tsx';
import { answers, disclosures } from './prompt.tsx';
import { remembered } from './remembered.tsx';

const used = (view: View): ComponentChildren =>
  Object.entries(view.personalizer.config.purposes).map(([purpose, { label, benefit }]) => (
    <section>
      {toggle(view, view.text(label), !!view.personalizer.standing().purposes[purpose], (on) =>
        view.personalizer.setPurpose(purpose, on),
      )}
      <small>{view.text(benefit)}</small>
    </section>
  ));

const tell = (view: View): ComponentChildren =>
  view.personalizer.config.questions?.map(({ id, label, benefit, options, many }) => {
    const said = [view.personalizer.fact(`stated.${id}`)].flat().map(String);
    return (
      <fieldset>
        <legend>{view.text(label)}</legend>
        <small>{view.text(benefit)}</small>
        <div class="w">
          {options.map((option) => {
            const pressed = said.includes(option.value);
            const others = many ? said.filter((value) => value !== option.value) : [];
            return button(
              view,
              view.text(option.label),
              () => {
                view.personalizer.record({
                  name: 'state_preference',
                  question: id,
                  answers: pressed ? others : [...others, option.value],
                });
              },
              { 'aria-pressed': pressed },
            );
          })}
        </div>
      </fieldset>
    );
  });

let keepData = false;

export const panel = (view: View): ComponentChildren => {
  const { personalizer, say } = view;
  const { choice, minors, paused, notForMe, gpc, widened } = personalizer.standing();
  const { storage, setAside } = personalizer.status();
  const tailored = choice === 'tailored';
  const section = (key: string, body: (view: View) => ComponentChildren) =>
    fold(view, key, say(key), () => body(view));
  return [
    <p>{say(minors ? 'minors' : paused ? 'paused' : notForMe ? 'guest' : choice)}</p>,
    gpc && <p>{say('gpc')}</p>,
    [storage, setAside && 'damaged'].map(
      (key) => (key === 'memory' || key === 'full' || key === 'damaged') && <p>{say(key)}</p>,
    ),
    !minors && answers(view, 'panel', keepData),
    tailored && [
      toggle(view, say('keep'), keepData, (on) => {
        keepData = on;
      }),
      toggle(view, say('pause'), paused, (on) => personalizer.pause(on)),
      toggle(view, say('notForMe'), notForMe, (on) => personalizer.notForMe(on)),
      <small>{say('gift')}</small>,
      notForMe && button(view, say('forget'), () => personalizer.notForMe(true, Date.now() - 36e5)),
      personalizer.config.site.sections && toggle(view, say('widen'), widened, personalizer.widen),
      section('remembered', remembered),
      section('why', decisions),
      section('used', used),
      personalizer.config.questions && section('tell', tell),
      section('carry', carry),
      section('erase', () => button(view, say('erase'), () => personalizer.erase(), { said: 'erased' })),
    ],
    choice !== 'unset' && section('receipt', receipt),
    section('more', disclosures),
  ];
};
