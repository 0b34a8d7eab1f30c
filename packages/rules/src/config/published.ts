/** The published config, which `tactful build` writes: everything that pages need, computed in advance. */
import type { Condition } from '../conditions/condition.ts';
import type { HashRange } from '../decisions/hash.ts';
import type { Action, Config, Experience, Experiment, Trigger } from './config.ts';
import type { FactTrigger } from './triggers.ts';

/** The version of the published format. Pages take a config of their own version only. */
export const PUBLISHED_FORMAT = 1;

/** The message for a config of another version, and for one that was changed after it was published. */
export const NOT_PUBLISHED = 'not as this version of `tactful build` writes it; build the config again';

/** An experiment as pages read it: a share of visitors for each variant. */
export interface PublishedExperiment extends Pick<Experiment, 'namespace' | 'variants'> {
  /** The seed of the assignment. */
  readonly key: string;
  /** For each variant, the hashes of the visitors who see it: from, inclusive, to, exclusive; 0 to 1. */
  readonly ranges: readonly HashRange[];
}

/** The fact that silences an experience while a service case is open. */
export const CARE_FACT = 'service.open';

/** An experience as pages read it. Its defaults and audiences are resolved. */
export interface PublishedExperience
  extends Omit<Experience, 'audience' | 'duringCare' | 'experiment' | 'promotes' | 'when'> {
  /** The effect on the slot. */
  readonly action: Action;
  /** A key of `purposes`. */
  readonly purpose: string;
  /** The events on the page that it waits for; any one of them. */
  readonly trigger: readonly Trigger[];
  /** Absent: no experiment. */
  readonly experiment?: PublishedExperiment;
  /** Its audiences and its condition, all of which must hold. Empty: it holds for everybody. */
  readonly conditions: readonly Condition[];
  /** The facts that its conditions and its action read. Pages never read others for it. */
  readonly facts: readonly string[];
  /** The facts that only silence it: an open service case, purchases of what it promotes. */
  readonly silencedBy: readonly string[];
  /** Days of silence after such a purchase. */
  readonly silentDays: number;
}

/** Events that experiences use, and the fields of them that are stored. */
export interface RecordingRule {
  /** Names of events. */
  readonly events: readonly string[];
  /** The fields that are stored, in addition to name, time and section. */
  readonly fields: readonly string[];
  /** The subject of the events, such as `category`. Absent if events about any subject are stored. */
  readonly about?: string;
  /** The one subject that they must be about, or `*` for any. Absent if `about` is. */
  readonly id?: string;
  /** Ids of the experiences that use them. */
  readonly experiences: readonly string[];
}

/** A published config. */
export interface PublishedConfig extends Omit<Config, '$schema' | 'audiences' | 'experiences'> {
  /** The version of the published format. */
  readonly published: typeof PUBLISHED_FORMAT;
  /** Identifies the content: it changes with every change of the config. */
  readonly fingerprint: string;
  /** The experiences, in the order of the config. */
  readonly experiences: readonly PublishedExperience[];
  /** The triggers in use that depend on facts. */
  readonly factTriggers: readonly FactTrigger[];
  /** The slots that can change as soon as a page loads, without an act of the visitor. */
  readonly slotsToHold: readonly string[];
  /** The events that are recorded, in addition to exposures, dismissals and stated preferences. */
  readonly record: readonly RecordingRule[];
  /** The values that may be stored, by the field of an event. */
  readonly names: { readonly [field: string]: readonly string[] };
}

/** True for a config that `tactful build` has written, in any version of the format. */
export const isPublished = (config: unknown): boolean =>
  typeof config === 'object' && config !== null && 'published' in config;
