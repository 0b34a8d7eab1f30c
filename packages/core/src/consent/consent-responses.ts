/** Records the response of a visitor who has not consented. It is loaded with the prompt or the panel. */
import { notifyTabs } from '../platform/tab-sync.ts';
import { type ConsentWriterInputs, createConsentWriter } from './consent-state.ts';
import type { ConsentMoment } from './next-record.ts';
import { isWithoutProfile } from './transitions.ts';

/** Records responses without an engine and without a ledger. */
export interface ConsentResponses {
  /** Records an acceptance, unless the gate is closed. The profile is created by the next page that reads the record. */
  accept(moment: ConsentMoment): void;
  /**
   * Records a refusal at once. `keepData`: a profile that is stored stays.
   *
   * @returns False if a profile may be stored: it has to be erased, or marked.
   */
  decline(keepData: boolean): boolean;
}

/** Creates the responses. Nothing is written before the visitor acts. */
export const createConsentResponses = (inputs: ConsentWriterInputs): ConsentResponses => {
  const { view } = inputs;
  const { apply } = createConsentWriter(inputs);
  return {
    accept: (moment) => {
      apply('accept', moment);
      notifyTabs();
    },
    decline: (keepData) => {
      view.reread();
      const isEmpty = isWithoutProfile(view.state());
      apply(keepData ? 'decline-keep' : 'decline');
      notifyTabs();
      return isEmpty;
    },
  };
};
