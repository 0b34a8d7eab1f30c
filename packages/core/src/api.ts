/** The public API: one object with consent, profile and slots. Pages, widgets and apps use only this. */
import type { Config, DataCategory, Decision, FactValue, PublishedConfig } from '@tactful/rules';
import type { Explanation, ImportPreview, ProfileItem } from './actions/types.ts';
import type { ConsentState, Receipt, Surface } from './consent/types.ts';
import type { Change } from './engine/emitter.ts';
import type { LedgerEvent, PageEvent, TrackResult } from './events/event.ts';
import type { QuietHours } from './ledger/quiet-hours.ts';
import type { PageContext } from './page-context.ts';
import type { Result, StorageFailure } from './result.ts';
import type { SlotName, SlotsApi } from './slots-api.ts';
import type { Status } from './status.ts';

export type { SlotName, SlotsApi };

/** Consent: what the visitor allows. Only acts of the visitor may call what changes it; a consent tool may call `gate`. */
export interface ConsentApi {
  /** The consent state now. A new object at each call. */
  get(): ConsentState;
  /**
   * Turns personalization on. Opens the ledger; resolves when it is stored, or with the reason why it is not. If an
   * earlier erasure could not be finished, it is finished first; if that fails again, the next page tries both.
   */
  accept(options: {
    readonly surface: Surface;
    readonly language?: string;
  }): Promise<Result<'config-invalid' | 'no-consent' | StorageFailure>>;
  /** Turns personalization off at once, in every tab, and erases the profile unless `keepData`. */
  decline(options: {
    readonly surface: Surface;
    readonly keepData?: boolean;
  }): Promise<Result<'config-invalid' | StorageFailure>>;
  /** Allows or forbids one purpose. */
  setPurpose(purpose: string, allowed: boolean): Promise<Result<'no-consent' | StorageFailure>>;
  /** Allows or forbids one data category. Forbidding it also deletes its events. */
  setCategory(category: DataCategory, allowed: boolean): Promise<Result<'no-consent' | StorageFailure>>;
  /** Stops recording and personalizing until the visit ends, or until {@link ConsentApi.resume}. */
  pause(): void;
  /** Ends a pause. */
  resume(): void;
  /** Stops recording, as for a gift or a shared device; `since` (epoch ms) also deletes what was recorded from then on. */
  pauseRecording(since?: number): Promise<Result<'no-consent' | StorageFailure>>;
  /** Records again. */
  resumeRecording(): Promise<Result<'no-consent' | StorageFailure>>;
  /** Allows or forbids using facts of one section of the site in the others. */
  setSharedAcrossSections(allowed: boolean): Promise<Result<'no-consent' | StorageFailure>>;
  /**
   * Closes the consent gate with `false`, and opens it with `true`: an upper bound, for a consent tool to set and lift. While it
   * is closed, nothing is recorded or personalized on this page, there is no prompt, and {@link ConsentApi.accept} does nothing. It
   * never consents, and is not stored: once it is open, the consent of the visitor is in effect again, without a prompt if `prompt` is false.
   */
  gate(open: boolean, options?: { readonly prompt?: boolean }): void;
  /** The receipt of consent: the decision, its day and its place, without an id; `undefined` while the state is `unset`. */
  receipt(): Receipt | undefined;
}

/** Profile: what is stored on this device, and how the visitor changes it. */
export interface ProfileApi {
  /** Every stored event, newest first. */
  list(): readonly ProfileItem[];
  /** The random id of the profile; `undefined` while nothing is stored. Experiments assign visitors by it. */
  id(): string | undefined;
  /** The events behind a fact, newest first. */
  eventsFor(path: string): readonly LedgerEvent[];
  /** Deletes these events and everything derived from them. */
  remove(ids: readonly string[]): Promise<Result<StorageFailure>>;
  /** Puts events back that were in the profile on this page and were deleted. Others, and those that are not allowed now, are ignored. */
  restore(events: readonly LedgerEvent[]): Promise<Result<StorageFailure>>;
  /** Deletes every event of a data category. The switch of the category does not change. */
  removeCategory(category: DataCategory): Promise<Result<StorageFailure>>;
  /**
   * Corrects an event. Facts and decisions derived from it change. A value that the config does not name is not stored:
   * the event loses the old value, and is deleted if nothing uses it then.
   */
  correct(
    id: string,
    fields: Partial<Pick<LedgerEvent, 'category' | 'brand' | 'term' | 'answers' | 'quantity'>>,
  ): Promise<Result<'malformed' | 'sensitive' | StorageFailure>>;
  /** Deletes everything in every tab, and reads the storage again to verify it. Consent does not change. */
  erase(): Promise<Result<StorageFailure>>;
  /** The profile as documented JSON text. */
  export(): string;
  /** Returns what an import of this text would add. Changes nothing. */
  previewImport(text: string): ImportPreview;
  /**
   * Adds the events of an export that are allowed here, the settings of slots that are not set, and its quiet hours if none
   * are set.
   */
  import(text: string): Promise<Result<'malformed' | StorageFailure>>;
  /** The hours in which experiences with the action `message` are not shown; `undefined` if the visitor set none. */
  quietHours(): QuietHours | undefined;
  /** Sets the quiet hours; `undefined` removes them. Only acts of the visitor may call it. */
  setQuietHours(hours: QuietHours | undefined): Promise<Result<'malformed' | StorageFailure>>;
  /** Resolves when every recorded event is stored, or cannot be stored: `status()` contains which. Never rejects. */
  whenSaved(): Promise<void>;
}

/** Tactful on one page: reads and decides; records only after consent. */
export interface Tactful<C extends Config = Config> {
  /** The config as pages use it: published. */
  readonly config: PublishedConfig;
  readonly consent: ConsentApi;
  readonly profile: ProfileApi;
  readonly slots: SlotsApi<C>;
  /** Resolves when the stored profile has been read, or cannot be read, or need not be. Never rejects. */
  readonly ready: Promise<void>;
  /** True once {@link Tactful.ready} has resolved: decisions are final. Never goes back to false. */
  isReady(): boolean;
  /** The decision of a slot now. A slot that no experience names shows its standard content. */
  decide(slot: SlotName<C>): Decision;
  /** The decision, and for each of its reasons the events behind it. */
  explain(slot: SlotName<C>): Explanation;
  /** The decision as an object that stays the same until the slot shows something else. For stores of frameworks. */
  getSnapshot(slot: SlotName<C>): Decision;
  /** The value of a fact now. Every path in the catalog has a value for every visitor. */
  fact(path: string): FactValue;
  /** Records an event if the visitor has consented. Never throws; returns whether it was recorded, or why not. */
  track(event: PageEvent): TrackResult;
  /** Describes the page; replaces the previous description. */
  setPage(page: PageContext): void;
  /** Calls `listener` after each change. Returns its removal. */
  subscribe(listener: (change: Change) => void): () => void;
  /** The state of storage and config: what a developer reads first. */
  status(): Status;
  /** Closes storage, channel and timers. */
  destroy(): void;
}
