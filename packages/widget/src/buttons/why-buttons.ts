/** A why button in each personalized slot, in a file that only pages of a visitor who has consented load. */
import type { Placement } from '../widget-page.ts';
import type { WhyButtonInputs, WhyButtons } from './contract.ts';
import { createIdleTask } from './idle-task.ts';
import { placeInSlots } from './place-in-slots.ts';
import { createSlotObserver } from './slot-observer.ts';
import { createSlotPositions } from './slot-positions.ts';
import { AWAY } from './styles.ts';
import { createWhyButton } from './why-button.ts';

/** A why button on the page. */
interface PlacedButton {
  readonly slot: string;
  readonly host: HTMLElement;
}

/** The element with the box of a slot: frameworks may render a slot without a box of its own. */
const boxedElement = (element: Element): Element =>
  getComputedStyle(element).display === 'contents' && element.parentElement
    ? boxedElement(element.parentElement)
    : element;

/** Creates the why buttons. They are out of the flow, so that nothing on the page moves. */
export const createWhyButtons = (inputs: WhyButtonInputs): WhyButtons => {
  const createHost = createWhyButton(inputs);
  let buttons: readonly PlacedButton[] = [];
  const inSlots = () =>
    buttons.flatMap(({ host }) =>
      host.parentElement ? { host, slot: boxedElement(host.parentElement) } : [],
    );
  const place = createIdleTask(() => {
    const unplaced = placeInSlots(inSlots());
    for (const { host } of buttons)
      host.shadowRoot?.querySelector('button')?.classList.toggle(AWAY, unplaced.has(host));
    if (buttons.length > 0) inputs.onPlaced();
  });
  // A carousel may add its buttons, and an image its height, after a why button was placed.
  const observe = createSlotObserver(place);
  const positions = createSlotPositions();
  const buttonIn = ({ slot, element }: Placement): PlacedButton =>
    buttons.find((each) => each.slot === slot && each.host.parentNode === element) ?? {
      slot,
      host: element.appendChild(createHost(slot)),
    };
  return {
    update() {
      const placements = inputs.page.placements();
      // All styles are read before anything is written, so that the browser computes them once.
      const boxed = placements.map(({ element }) => boxedElement(element));
      const unpositioned = placements.filter(
        ({ element }) => getComputedStyle(element).position === 'static',
      );
      const current = placements.map(buttonIn);
      // A slot is an element of the page's HTML.
      for (const { element } of unpositioned) positions.position(element as HTMLElement);
      positions.restoreExcept(placements.map(({ element }) => element));
      for (const each of buttons) if (!current.includes(each)) each.host.remove();
      buttons = current;
      // A new button is hidden until then, so that none moves visibly.
      place();
      observe(boxed);
    },
    remove() {
      for (const { host } of buttons) host.remove();
      buttons = [];
      observe([]);
      positions.restoreExcept([]);
    },
  };
};
