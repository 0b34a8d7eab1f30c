/** What the inspector is given, and what it gives back. */
import type { Tactful } from '@tactful/core';
import type { PreviewRequest } from '@tactful/page/internal';
import type { DecisionContext, FactCatalog } from '@tactful/rules';

/** How the inspector is mounted. */
export interface InspectorOptions {
  /** The facts that exist for this config. */
  readonly catalog: FactCatalog;
  /** What decisions depend on. Each property is read when it is needed. */
  readonly context: DecisionContext;
  /** The clock of the page, epoch ms. */
  now(): number;
  /** The page that is tailored. Absent where slots are not elements of the page: then nothing can be previewed. */
  readonly page?: PreviewRequest['page'] | undefined;
}

/** What everything in the inspector reads. It changes nothing in `tactful`. */
export interface InspectorHost extends InspectorOptions {
  readonly tactful: Tactful;
}

/** The mounted inspector. */
export interface Inspector {
  /** Takes it off the page again. */
  remove(): void;
}
