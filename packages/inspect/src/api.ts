/** The public types of the inspector. */
import type { Tactful } from '@tactful/core';
import type { PreviewRequest } from '@tactful/page/internal';
import type { FactCatalog } from '@tactful/rules';
import type { DecisionContext } from '@tactful/rules/internal';

/** How the inspector is mounted. */
export interface InspectorOptions {
  /** The facts that exist for this config. */
  readonly catalog: FactCatalog;
  /** The inputs of decisions. Each property is read when it is needed. */
  readonly context: DecisionContext;
  /** The clock of the page, epoch ms. */
  now(): number;
  /** The attached page. Absent where slots are not elements of the page: then there are no previews. */
  readonly page?: PreviewRequest['page'] | undefined;
}

/** The options with Tactful itself. The inspector changes nothing in `tactful`. */
export interface InspectorContext extends InspectorOptions {
  readonly tactful: Tactful;
}

/** The mounted inspector. */
export interface Inspector {
  /** Removes it from the page. */
  remove(): void;
}
