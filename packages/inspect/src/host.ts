/** What the inspector is given, and what it gives back. */
import type { Personalizer } from '@tactful/core';
import type { PreviewRequest } from '@tactful/page';
import type { DecisionContext, FactCatalog } from '@tactful/rules';

export interface InspectorHost {
  /** Only asked, never told anything. */
  readonly personalizer: Pick<
    Personalizer,
    'config' | 'decide' | 'fact' | 'profile' | 'standing' | 'subscribe'
  >;
  /** The facts that there are. */
  readonly catalog: FactCatalog;
  /** All that decisions depend on, as it is when it is read. */
  readonly context: DecisionContext;
  /** The personalizer's clock, epoch ms. */
  now(): number;
  /** The page that is tailored. Absent where slots are not elements of the page: then nothing can be previewed. */
  readonly page?: PreviewRequest['page'] | undefined;
}

/** The mounted inspector. */
export interface Inspector {
  /** Takes it off the page again. */
  remove(): void;
}
