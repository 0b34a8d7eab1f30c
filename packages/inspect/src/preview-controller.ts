/** Previews variants on the page: one at a time, and none after the inspector is closed. */
import { preview } from '@tactful/page/internal';
import type { PublishedExperience } from '@tactful/rules';
import type { InspectorContext } from './api.ts';
import type { Edits } from './edits.ts';

/** A preview that the merchant can start. */
export interface Candidate {
  readonly experience: PublishedExperience;
  /** Absent where the action places none. */
  readonly variant: string | undefined;
}

export interface PreviewController {
  /** The current preview. */
  shown(): Candidate | undefined;
  /** Why the last preview was refused; `undefined` if it was not. */
  refusal(): { readonly experience: PublishedExperience; readonly issue: string } | undefined;
  /** Ends the current preview, and starts this one. A row is ordered by the edited facts. */
  start(candidate: Candidate, edits: Edits): Promise<void>;
  end(): void;
}

/** Creates the previews. `changed` is called when a preview started, was refused, or ended. */
export const createPreviewController = (
  { page, tactful }: InspectorContext,
  changed: () => void,
): PreviewController => {
  let shown: Candidate | undefined;
  let refusal: ReturnType<PreviewController['refusal']>;
  /** Ends the current preview, or the one that is starting. */
  let end = () => {};
  return {
    shown: () => shown,
    refusal: () => refusal,
    end: () => end(),
    async start(candidate, { facts }) {
      end();
      if (!page) return;
      let isOver = false;
      end = () => {
        isOver = true;
      };
      const ended = () => {
        isOver = true;
        shown = undefined;
        changed();
      };
      const { config } = tactful;
      const fact: typeof tactful.fact = (path) => facts.get(path) ?? tactful.fact(path);
      const events = () =>
        tactful.profile
          .list()
          .map(({ event }) => event)
          .reverse();
      const made = await preview({ page, ...candidate, engine: { config, fact, events }, onEnd: ended });
      refusal = made.elements ? undefined : { experience: candidate.experience, issue: made.issue };
      if (made.elements) {
        if (isOver) return made.end();
        end = made.end;
        shown = candidate;
        const [element] = made.elements;
        if (element !== element?.ownerDocument.documentElement)
          element?.scrollIntoView({ block: 'center', behavior: 'instant' });
      }
      changed();
    },
  };
};
