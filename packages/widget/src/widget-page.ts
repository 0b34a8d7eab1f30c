/** The personalized slots of a page, as the widget reads them. */
import type { ExplainablePick, RowOrder } from '@tactful/core/internal';

/** A personalized slot that is on the page now. */
export interface Placement {
  readonly slot: string;
  readonly element: Element;
  /** How its items were moved; absent if none were. */
  readonly order?: RowOrder | undefined;
  /** The items that are recommended; absent if none are. */
  readonly picks?: readonly ExplainablePick[] | undefined;
}

/** The personalized slots of a page: an attached page, or what `placementsOf` of the component packages returns. */
export interface WidgetPage {
  /** The personalized slots that are on the page now. The widget adds a why button to each. */
  placements(): readonly Placement[];
  /** Calls `listener` when they change. Returns its removal. */
  onPlacements(listener: () => void): () => void;
}
