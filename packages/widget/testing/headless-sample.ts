/** The sample in docs/guides/custom-widget.md, as it stands there. */
import type { Personalizer } from '@tactful/core';

/** Preferences of the shop's own making, in `place`. Returns what ends them. */
export function drawPreferences(personalizer: Personalizer, place: HTMLElement): () => void {
  const button = (label: string, act: () => unknown) => {
    const made = document.createElement('button');
    made.textContent = label;
    // Only what a person does may change a choice.
    made.addEventListener('click', ({ isTrusted }) => isTrusted && act());
    return made;
  };
  const line = (...parts: (string | Node)[]) => {
    const made = document.createElement('p');
    made.append(...parts);
    return made;
  };
  const why = (slot: string) => {
    const { winner, evidence } = personalizer.explain(slot);
    const reasons = evidence.map(({ fact, value }) => `${fact} is ${value}`).join(', ');
    const controls = [button('Not this', () => personalizer.dismiss(slot))];
    return winner ? [line(`${slot}, since ${reasons} `, ...controls)] : [];
  };
  const draw = () => {
    const { status } = personalizer.standing();
    place.replaceChildren(
      line(`Your visit is ${status}.`),
      button('Tailor my visit', () => personalizer.choose('tailored', { surface: 'panel' })),
      button('Keep it generic', () => personalizer.choose('generic', { surface: 'panel' })),
      ...personalizer.profile().map(({ event, expiresAt }) =>
        line(
          `${event.name} ${event.category ?? ''}, until ${new Date(expiresAt).toDateString()} at most `,
          button('Delete', () => personalizer.remove([event.id])),
        ),
      ),
      ...personalizer.slots().flatMap(why),
    );
  };
  draw();
  return personalizer.subscribe(draw);
}
