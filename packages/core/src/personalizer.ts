/** The former flat interface, until every package uses Tactful. */
import type { Config, ConfigIssue, DataCategory, Decision } from '@tactful/rules';
import type { Explanation, ImportPreview, ProfileItem } from './actions/types.ts';
import type { Tactful } from './api.ts';
import { type ComposeOptions, composeTactful, engineOf } from './compose-tactful.ts';
import type { ConsentState, Receipt, Surface } from './consent/types.ts';
import { createEngine, type Engine, type OwnedEngine } from './engine/engine.ts';
import type { Preload } from './engine/preload.ts';
import type { LedgerEvent, PageEvent, TrackResult } from './events/event.ts';
import type { LedgerStore } from './ledger/indexeddb-store.ts';
import type { PageContext } from './page-context.ts';
import type { Result } from './result.ts';
import type { Status } from './status.ts';

export interface Personalizer extends Engine {
  decide(slot: string): Decision;
  /** Where the visitor stands now. */
  standing(): ConsentState;
  /**
   * The visitor's choice. `generic` stops everything at once, in every tab, and erases the profile unless
   * `keepData`; only acts of the visitor may call it.
   */
  choose(
    to: 'tailored' | 'generic',
    how: { surface: Surface; language?: string; keepData?: boolean },
  ): Promise<Result>;
  /** Switches what data may be used for. */
  setPurpose(purpose: string, on: boolean): Promise<Result>;
  /** Switching a kind off also erases what is there of it. */
  setKind(kind: DataCategory, on: boolean): Promise<Result>;
  /** Until the visit ends or `false`. */
  pause(on: boolean): void;
  /** `true`: nothing from now on is recorded; `since` (epoch ms) also drops what was recorded from then on. */
  notForMe(on: boolean, since?: number): Promise<Result>;
  /** Lets facts of one part of the site be used in the others. */
  widen(on: boolean): Promise<Result>;

  /** Reports an event. Never throws; answers what became of it at once, the storage follows behind. */
  record(event: PageEvent): TrackResult;
  /** The decision with the events behind each of its reasons. */
  explain(slot: string): Explanation;
  /** The events behind a fact, newest first. */
  evidence(path: string): readonly LedgerEvent[];
  /** Tells that the slot's decision has been seen. Counted once per page and experience. */
  seen(slot: string): void;
  /** 'Not this': silences the winner, longer each time. Returns its undo. */
  dismiss(slot: string): () => void;
  /** 'Too personal': the slot goes generic, and the kinds its reasons used are off for it. Returns its undo. */
  tooPersonal(slot: string): () => void;
  /** 'Show generic': this slot only, until the visitor asks again. Returns its undo. */
  showGeneric(slot: string): () => void;
  /** Slots switched to generic by the visitor. */
  slotsOff(): readonly string[];
  /** Lets the slot be tailored again. Kinds that were too personal there stay off for it. */
  slotOn(slot: string): void;

  /** Everything stored, newest first. */
  profile(): readonly ProfileItem[];
  /** Deletes these events, and with them what followed from them. */
  remove(ids: readonly string[]): Promise<Result>;
  /** Corrects an event: category, brand, term, answers, quantity. What was derived from it follows. */
  correct(
    id: string,
    fields: Partial<Pick<LedgerEvent, 'category' | 'brand' | 'term' | 'answers' | 'quantity'>>,
  ): Promise<Result>;
  /** Deletes every event of this kind. The switch of the kind stays as it is. */
  removeKind(kind: DataCategory): Promise<Result>;
  /** Erases all in every tab and reads again to make sure. The choice stays. */
  erase(): Promise<Result>;
  /** The profile as documented JSON text. */
  export(): string;
  /** What an import of this text would bring. */
  preview(text: string): ImportPreview;
  /** Adds the events of an export that are allowed here. */
  import(text: string): Promise<Result>;
  /** Absent while nothing was chosen. */
  receipt(): Receipt | undefined;

  /** Resolves when everything recorded so far is stored, or cannot be: `status()` tells which. Never rejects. */
  settled(): Promise<void>;
  /** How it stands with storage and config. */
  status(): Status;
  /** Lets go of storage, channel and timers. */
  close(): void;
}

/** What a personalizer is made of. */
export interface PersonalizerOptions {
  readonly config: Config;
  readonly issues?: readonly ConfigIssue[];
  readonly page?: PageContext;
  readonly now?: () => number;
  readonly early?: Preload | undefined;
  readonly store?: LedgerStore;
}

const tactfuls = new WeakMap<object, Tactful>();

/** The Tactful object of a personalizer. */
export const toTactful = (personalizer: Personalizer): Tactful => tactfuls.get(personalizer) as Tactful;

/** Composes a personalizer over an engine. */
export const complete = (engine: OwnedEngine, options: ComposeOptions = {}): Personalizer =>
  personalizerOf(composeTactful(engine, options));

/** The former interface of a Tactful object. */
export const personalizerOf = (tactful: Tactful): Personalizer => {
  const engine = engineOf(tactful);
  const { consent, profile, slots } = tactful;
  const personalizer: Personalizer = {
    config: tactful.config,
    ready: tactful.ready,
    isReady: tactful.isReady,
    isTailored: engine.isTailored,
    setPage: tactful.setPage,
    fire: slots.trigger,
    slots: slots.list,
    decide: tactful.decide,
    fact: tactful.fact,
    subscribe: tactful.subscribe,
    standing: consent.get,
    choose: (to, how) => (to === 'tailored' ? consent.accept(how) : consent.decline(how)),
    setPurpose: consent.setPurpose,
    setKind: consent.setCategory,
    pause: (on) => (on ? consent.pause() : consent.resume()),
    notForMe: (on, since) => (on ? consent.pauseRecording(since) : consent.resumeRecording()),
    widen: consent.setSharedAcrossSections,
    record: tactful.track,
    explain: tactful.explain,
    evidence: profile.eventsFor,
    seen: slots.markSeen,
    dismiss: slots.dismiss,
    tooPersonal: slots.tooPersonal,
    showGeneric: slots.showStandard,
    slotsOff: slots.disabled,
    slotOn: slots.enable,
    profile: profile.list,
    remove: profile.remove,
    correct: profile.correct,
    removeKind: profile.removeCategory,
    erase: profile.erase,
    export: profile.export,
    preview: profile.previewImport,
    import: profile.import,
    receipt: consent.receipt,
    settled: profile.whenSaved,
    status: tactful.status,
    close: tactful.destroy,
  };
  tactfuls.set(personalizer, tactful);
  return personalizer;
};

/** Starts a personalizer. */
export const createPersonalizer = ({
  early,
  issues,
  store,
  config,
  page,
  now,
}: PersonalizerOptions): Personalizer =>
  complete(createEngine({ config, page, now }), {
    issues,
    store,
    connection: early?.connection,
    records: early?.records,
  });
