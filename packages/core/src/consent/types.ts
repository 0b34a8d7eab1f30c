/** Consent, as the public API describes it. */
import type { DataCategory } from '@tactful/rules';

/** The consent of the visitor. `unset` and `generic` store and personalize nothing. */
export type ConsentStatus = 'unset' | 'generic' | 'tailored';

/** Where the visitor consented; part of the receipt. */
export type Surface = 'prompt' | 'panel' | 'why' | 'api';

/** Consent with its switches. */
export interface ConsentState {
  readonly status: ConsentStatus;
  /** True until the visit ends or the visitor resumes: nothing is recorded or personalized. */
  readonly paused: boolean;
  /** True while recording is paused: the shop is personalized, but nothing is recorded. */
  readonly recordingPaused: boolean;
  /** Whether each purpose of the config is allowed. */
  readonly purposes: { readonly [purpose: string]: boolean };
  /** Whether each data category is allowed. */
  readonly dataCategories: { readonly [K in DataCategory]: boolean };
  /** True while the browser sends Global Privacy Control. */
  readonly gpc: boolean;
  /** True when the site or the page is meant for minors: the status is never `tailored`. */
  readonly minors: boolean;
  /** True when the visitor declined on a sibling subdomain: the status is never `tailored`. */
  readonly declinedElsewhere: boolean;
  /** True while a consent tool keeps the consent gate closed: the status is never `tailored`. */
  readonly gateClosed: boolean;
  /**
   * True when the prompt may be shown: unset, no GPC, no minors, an open gate without `prompt: false`, no consent or refusal within
   * six months.
   */
  readonly promptDue: boolean;
  /** True when a material change of the config made the prompt due again. */
  readonly policyChanged: boolean;
  /** True when facts of one section of the site may be used in the others. */
  readonly sharedAcrossSections: boolean;
}

/** A receipt that the visitor may keep, without an id. */
export interface Receipt {
  readonly schema: number;
  /** The status that the visitor set, even where it has no effect now, as on a page for minors. */
  readonly status: ConsentStatus;
  readonly policyHash: string;
  /** The day on which it was set, as `2026-11-22`. */
  readonly day: string;
  /** Absent after a refusal, which stores nothing more. */
  readonly surface?: Surface;
  /** Absent after a refusal, which stores nothing more. */
  readonly language?: string;
  readonly purposes: readonly string[];
  readonly gpc: boolean;
}
