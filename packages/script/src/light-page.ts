/** The personalized slots of a page whose visitor has not consented: none, until the whole of Tactful is composed. */
import { createEmitter } from '@tactful/core/internal';
import type { WidgetPage } from '@tactful/widget';
import type { Composition } from './composition.ts';

/** Creates the page for the widget. */
export function createLightPage({ current, onComposed }: Composition): WidgetPage {
  const { emit, subscribe } = createEmitter<'placements'>();
  onComposed(({ slots }) => void slots.onPlacements(() => emit('placements')));
  return { placements: () => current()?.slots.placements() ?? [], onPlacements: subscribe };
}
