/** The sample in docs/guides/custom-widget.md, letter for letter. */
import type { Tactful } from '@tactful/core';

/** Shows preferences of the shop's own design in `container`. Returns their removal. */
export function renderPreferences(tactful: Tactful, container: HTMLElement): () => void {
  const { consent, profile, slots } = tactful;
  const button = (label: string, action: () => unknown) => {
    const element = document.createElement('button');
    element.textContent = label;
    // Only a person may change consent: scripts cannot make trusted events.
    element.addEventListener('click', ({ isTrusted }) => isTrusted && action());
    return element;
  };
  const paragraph = (...children: (string | Node)[]) => {
    const element = document.createElement('p');
    element.append(...children);
    return element;
  };
  const explanation = (slot: string) => {
    const { winner, evidence } = tactful.explain(slot);
    const reasons = evidence.map(({ fact, value }) => `${fact} is ${value}`).join(', ');
    const dismiss = button("Don't show this again", () => slots.dismiss(slot));
    return winner ? [paragraph(`${slot}, because ${reasons} `, dismiss)] : [];
  };
  const render = () => {
    const { status } = consent.get();
    container.replaceChildren(
      paragraph(`Personalization: ${status}.`),
      button('Yes, personalize', () => consent.accept({ surface: 'panel' })),
      button('No, thanks', () => consent.decline({ surface: 'panel' })),
      ...profile.list().map(({ event, expiresAt }) =>
        paragraph(
          `${event.name} ${event.category ?? ''}, expires ${new Date(expiresAt).toDateString()} `,
          button('Delete', () => profile.remove([event.id])),
        ),
      ),
      ...slots.list().flatMap(explanation),
    );
  };
  render();
  return tactful.subscribe(render);
}
