/** Sentences about entries and facts, with their real values. */
import type { Evidence, LedgerEvent } from '@tactful/core';
import type { View } from './view.ts';

/** An entry of the ledger as a sentence. */
export const described = (view: View, event: LedgerEvent): string =>
  view.say(event.name, {
    x: String(
      event.term ??
        event.label ??
        event.answers?.map(view.name).join() ??
        view.name(event.feature ?? event.item ?? event.category ?? event.experience ?? ''),
    ),
  });

/** A reason as a sentence. */
export const reason = (view: View, { fact, value }: Evidence): string => `${view.name(fact)} ${value}`;
