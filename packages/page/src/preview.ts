/** Owns showing what an experience would place in its slot: placed as ever, but decided by nobody, and seen by nobody. */

import type { AttachedPage } from './attach-page.ts';
import { closestTarget } from './collect/closest-target.ts';
import { ignoreErrors, isComplete, queryAll, root } from './dom.ts';
import { type Experience, isLayout, nameOf, SLOTS } from './slots/find-slots.ts';
import type { Action, ActionContext } from './slots/placement.ts';
import { isMet, needsOfAll, resetPageLinks, shadowIn } from './slots/variant-safety.ts';

/** What shall be shown, and where. */
export interface PreviewRequest {
  readonly page: Pick<AttachedPage, 'actions' | 'look' | 'onLook'>;
  readonly experience: Experience;
  /** The experience's own, or that of one of its arms; absent where the action places none. */
  readonly variant: string | undefined;
  /** The config, and the facts by which a row is ordered. */
  readonly by: ActionContext['tailoring'];
  /** Told once when it has ended, whoever ended it. */
  readonly ended: () => void;
}

/** A preview that stands on the page, or why none does. */
export type Preview =
  | {
      readonly elements: readonly Element[];
      /** Takes it away. Does nothing once it has ended. */
      end(): void;
    }
  | { readonly elements?: undefined; readonly fault: string };

/** Around what is previewed, and across no policy: it is no inline style. */
const STYLE = '[data-tactful-preview]{outline:4px dashed #c2185b!important;outline-offset:-4px!important}';

/** Marks by which what is placed would tell events, or be tailored itself. */
const TELLING = '[data-tactful-event],[data-tactful-slot]';

const elementsOf = (experience: Experience): readonly HTMLElement[] =>
  isLayout(experience) ? [root] : queryAll(SLOTS).filter((element) => nameOf(element) === experience.slot);

/** The same refusal as of what is decided: whatever the variant that is asked for, all of the slot are looked at. */
function faultFor(
  elements: readonly HTMLElement[],
  { slot }: Experience,
  variant: string | undefined,
  { config }: ActionContext['tailoring'],
): string {
  resetPageLinks();
  const experiences = config.experiences.filter((each) => each.slot === slot);
  if (!elements.length) return 'expected a slot on this page, got none';
  if (!elements.every(isComplete)) return 'expected a page that has come to its end, got half of it';
  const needs = elements.flatMap((element) => needsOfAll(element, experiences));
  const unmet = needs.find((need) => !isMet(need));
  if (unmet) return unmet.message;
  return elements.map((element) => shadowIn(element, variant)).find(Boolean) ?? '';
}

/** Carries the action out, without what tells of it. */
function place(act: Action, spot: ActionContext): () => void {
  const { element } = spot;
  // A lazy picture would be asked for when its place lets it be, and its place tells the profile.
  const lazy = queryAll<HTMLImageElement>('img[loading=lazy]', element);
  for (const image of lazy) image.loading = 'eager';
  const before = new Set(queryAll(TELLING, element));
  const placed = act(spot);
  for (const fresh of queryAll(TELLING, element))
    if (!before.has(fresh))
      for (const name of ['event', 'slot']) fresh.removeAttribute(`data-tactful-${name}`);
  return () => {
    ignoreErrors(() => placed.undo());
    for (const image of lazy) image.loading = 'lazy';
  };
}

/** Resolves once the page has looked at its slots again: what was placed in one that is previewed is gone by then. */
const looked = (page: PreviewRequest['page']): Promise<void> =>
  new Promise((resolve) => {
    const forget = page.onLook(() => {
      forget();
      resolve();
    });
    page.look();
  });

/** Makes acts within the elements do nothing, and Esc end the preview before anything else on the page hears of it. */
function keepStill(elements: readonly Element[], end: () => void, signal: AbortSignal): void {
  const how = { capture: true, signal };
  const stop = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of ['click', 'auxclick', 'submit'])
    addEventListener(
      type,
      (event) => {
        if (!event.composedPath().some((node) => elements.includes(node as Element))) return;
        stop(event);
        if (closestTarget(event, '[data-tactful-close]')) end();
      },
      how,
    );
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      stop(event);
      end();
    },
    how,
  );
}

/**
 * Places a variant in its slot as the page would, until it is ended: by `end`, or by Esc. Meanwhile the slot is marked
 * by an outline, what was decided for it steps aside, nothing in it counts as seen, acts in it do nothing, and no
 * store is touched. Afterwards the slot's nodes are those that stood there, and what is decided is placed again.
 *
 * @returns The slot's elements; or the fault where the slot is not on the page, or refuses its variants.
 */
export async function preview({ page, experience, variant, by, ended }: PreviewRequest): Promise<Preview> {
  const { slot, action = 'replace' } = experience;
  const elements = elementsOf(experience);
  const fault = faultFor(elements, experience, variant, by);
  if (fault) return { fault };

  const controller = new AbortController();
  const { signal } = controller;
  const sheet = new CSSStyleSheet();
  const undos: (() => void)[] = [];
  const end = () => {
    if (signal.aborted) return;
    controller.abort();
    for (const undo of undos.reverse()) undo();
    for (const element of elements) element.removeAttribute('data-tactful-preview');
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    page.look();
    ended();
  };
  sheet.replaceSync(STYLE);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  for (const element of elements) element.setAttribute('data-tactful-preview', slot);
  keepStill(isLayout(experience) ? [] : elements, end, signal);
  await looked(page);

  try {
    const act = page.actions[action] as Action;
    for (const element of signal.aborted ? [] : elements)
      undos.push(place(act, { experience, variant, action, slot, element, tailoring: by }));
  } catch (error) {
    end();
    return { fault: `expected ${action} to be carried out, got ${error}` };
  }
  return { elements, end };
}
