/** Previews a variant in its slot, without a decision, an exposure or an event. */
import type { PublishedExperience } from '@tactful/rules';
import { ignoreErrors, queryAll, root } from './dom.ts';
import { isComplete } from './parsed.ts';
import { blockInteraction } from './preview-interaction.ts';
import { changesRoot } from './slots/action-effects.ts';
import type { AttachedSlots } from './slots/attach-slots.ts';
import { findSlots, slotName } from './slots/find-slots.ts';
import { startUpdate } from './slots/page-addresses.ts';
import type { Action, ActionContext } from './slots/placement.ts';
import { findShadowRoot, isMet, requirementsOf } from './slots/variant-safety.ts';

/** The experience and variant to preview. */
export interface PreviewRequest {
  readonly page: Pick<AttachedSlots, 'action' | 'requestUpdate' | 'onUpdate'>;
  readonly experience: PublishedExperience;
  /** The variant of the experience, or of one arm of its experiment. Absent where the action inserts none. */
  readonly variant: string | undefined;
  /** The config, and the facts that a row is ordered by. */
  readonly engine: ActionContext['engine'];
  /** Called once when the preview has ended, by `end` or by the visitor. */
  readonly onEnd: () => void;
}

/** A preview on the page, or why there is none. */
export type Preview =
  | {
      readonly elements: readonly Element[];
      /** Ends the preview. Later calls do nothing. */
      end(): void;
    }
  | { readonly elements?: undefined; readonly issue: string };

/** The outline of previewed slots. A constructed style sheet, so that no policy blocks it. */
const STYLE = '[data-tactful-preview]{outline:4px dashed #c2185b!important;outline-offset:-4px!important}';

/** Attributes by which a placed variant would report an event, or be personalized itself. */
const ACTIVE_ATTRIBUTES: readonly string[] = ['data-tactful-event', 'data-tactful-slot'];
const ACTIVE = ACTIVE_ATTRIBUTES.map((name) => `[${name}]`).join();

/** The elements of the page that an experience changes. */
export const elementsOf = (experience: PublishedExperience): readonly HTMLElement[] =>
  changesRoot(experience) ? [root] : findSlots().filter((element) => slotName(element) === experience.slot);

/** The issue of the slot, as for a decision: every variant of the slot is checked. `undefined` if there is none. */
function findIssue(
  elements: readonly HTMLElement[],
  { experience, variant, engine }: PreviewRequest,
): string | undefined {
  startUpdate(true);
  const { slot } = experience;
  const experiences = engine.config.experiences.filter((each) => each.slot === slot);
  if (!elements.length) return `Slot "${slot}" is not on this page.`;
  if (!elements.every(isComplete)) return 'The page is still loading. Try again when it has loaded.';
  const requirements = elements.flatMap((element) => requirementsOf(element, experiences));
  const unmet = requirements.find((requirement) => !isMet(requirement));
  return unmet?.message ?? elements.map((element) => findShadowRoot(element, variant)).find(Boolean);
}

/** Runs the action, and removes attributes that would report an event. Returns the undo. */
function place(action: Action, context: ActionContext): () => void {
  const { element } = context;
  // A lazy image would load when its place comes near the viewport, and the place depends on the profile.
  const lazy = queryAll<HTMLImageElement>('img[loading=lazy]', element);
  for (const image of lazy) image.loading = 'eager';
  const before = new Set(queryAll(ACTIVE, element));
  const placed = action(context);
  for (const added of queryAll(ACTIVE, element))
    if (!before.has(added)) for (const name of ACTIVE_ATTRIBUTES) added.removeAttribute(name);
  return () => {
    ignoreErrors(() => placed.undo());
    for (const image of lazy) image.loading = 'lazy';
  };
}

/** Resolves after the next update of the page: what was placed in a previewed slot is removed by then. */
const updated = (page: PreviewRequest['page']): Promise<void> =>
  new Promise((resolve) => {
    const remove = page.onUpdate(() => {
      remove();
      resolve();
    });
    page.requestUpdate();
  });

/** Marks elements as previewed. Returns the undo. */
function markElements(elements: readonly Element[], slot: string): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  for (const element of elements) element.setAttribute('data-tactful-preview', slot);
  return () => {
    for (const element of elements) element.removeAttribute('data-tactful-preview');
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}

/**
 * Previews a variant in its slot until `end` is called, or Esc is pressed.
 *
 * Meanwhile the slot has an outline, its decision is not shown, its content counts as no exposure, clicks in it do
 * nothing, and nothing is stored. Afterwards the slot contains the nodes that it contained before, and shows its
 * decision again.
 *
 * @returns The elements of the slot, or the issue if the slot is not on the page or its variants are rejected.
 */
export async function preview(request: PreviewRequest): Promise<Preview> {
  const { page, experience, variant, engine, onEnd } = request;
  const { slot, action = 'replace' } = experience;
  const elements = elementsOf(experience);
  const issue = findIssue(elements, request);
  if (issue) return { issue };

  const removal = new AbortController();
  const { signal } = removal;
  const undos = [markElements(elements, slot)];
  const end = () => {
    if (signal.aborted) return;
    removal.abort();
    for (const undo of undos.reverse()) undo();
    page.requestUpdate();
    onEnd();
  };
  blockInteraction(changesRoot(experience) ? [] : elements, end, signal);
  await updated(page);

  try {
    const run = page.action(action);
    if (!run) throw Error('the page has no such action');
    for (const element of signal.aborted ? [] : elements)
      undos.push(place(run, { experience, variant, action, slot, element, engine }));
  } catch (error) {
    end();
    return { issue: `The action "${action}" failed: ${error instanceof Error ? error.message : error}` };
  }
  return { elements, end };
}
