/** Owns which variant is previewed on the page: one at a time, and none once the inspector is closed. */
import { preview } from '@tactful/page/internal';
import type { Experience } from '@tactful/rules';
import type { Edits } from './edits.ts';
import type { InspectorHost } from './host.ts';

/** What the merchant asks to see. */
export interface Candidate {
  readonly experience: Experience;
  /** Absent where the action places none. */
  readonly variant: string | undefined;
}

export interface Previewing {
  /** What stands on the page as a preview now. */
  shown(): Candidate | undefined;
  /** Why the last one does not; nothing where it does, or did. */
  refusal(): { readonly experience: Experience; readonly fault: string } | undefined;
  /** Takes what was previewed before away, and shows this. A row is ordered by the facts as they are supposed. */
  start(candidate: Candidate, edits: Edits): Promise<void>;
  end(): void;
}

/** @param changed - Told when a preview has come, was refused, or has ended. */
export const createPreviewing = ({ page, tactful }: InspectorHost, changed: () => void): Previewing => {
  let shown: Candidate | undefined;
  let refusal: ReturnType<Previewing['refusal']>;
  /** Ends what stands there, or what is on its way. */
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
      const made = await preview({ page, ...candidate, engine: { config, fact }, onEnd: ended });
      refusal = made.elements ? undefined : { experience: candidate.experience, fault: made.fault };
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
