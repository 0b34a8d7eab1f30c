/** The personalizer: choice, ledger, facts and decisions behind one object. Pages, widgets and apps use only this. */
import type { Config, ConfigIssue, DataCategory, Decision, FactValue, Reason, Trigger } from '@tactful/rules';
import type { LedgerEvent, PageEvent, TrackResult } from './events/event.ts';

/** What the visitor chose; `unset` and `generic` store and tailor nothing. */
export type ConsentStatus = 'unset' | 'generic' | 'tailored';

/** Where the visitor said it; stands in the receipt. */
export type Surface = 'prompt' | 'panel' | 'why' | 'api';

/** Where the visitor stands. */
export interface ConsentState {
  readonly status: ConsentStatus;
  /** True until the visit ends or the visitor resumes: nothing is recorded or tailored. */
  readonly paused: boolean;
  /** True while what happens is 'not for me': tailored, but nothing is recorded. */
  readonly recordingPaused: boolean;
  readonly purposes: { readonly [purpose: string]: boolean };
  readonly dataCategories: { readonly [K in DataCategory]: boolean };
  /** True when the browser sends Global Privacy Control. */
  readonly gpc: boolean;
  /** True when the site or the page is meant for minors: always generic. */
  readonly minors: boolean;
  /** True while a 'no' said on a sibling sub-domain holds here too: always generic, whatever is answered. */
  readonly declinedElsewhere: boolean;
  /** True when the prompt may be shown now: unset, no GPC, no minors, not answered within six months. */
  readonly promptDue: boolean;
  /** True when a material change made the prompt due again. */
  readonly policyChanged: boolean;
  /** True when facts of one part of the site may be used in the others. */
  readonly sharedAcrossSections: boolean;
}

/** How it stands with storage. Only `ok` and `closed` promise that what was recorded is found again. */
export type StorageState =
  | 'closed' // the choice is not tailored: nothing is open
  | 'opening'
  | 'ok'
  | 'memory' // storage is refused or broken: kept until the page is left
  | 'full'; // no room: the oldest browsing was dropped, or nothing more is kept

/** How it stands with storage and config: what a developer asks first. */
export interface Status {
  readonly storage: StorageState;
  /** The name of the last storage fault, as `QuotaExceededError`; absent when there was none. */
  readonly error?: string;
  /** True when a record was set aside, as damaged or from a newer version. */
  readonly setAside?: 'damaged' | 'newer';
  /** Faults of the config. */
  readonly issues: readonly ConfigIssue[];
}

/** One stored event as the panel shows it. */
export interface ProfileItem {
  readonly event: LedgerEvent;
  readonly dataCategory: DataCategory;
  /** Epoch ms: at most until then. */
  readonly expiresAt: number;
  /** Purposes that may use it. */
  readonly purposes: readonly string[];
  /** Ids of the experiences whose conditions, ranking or triggers read it; found when it is read. */
  readonly usedBy: readonly string[];
}

/** A reason with the events it was derived from, newest first. */
export interface ReasonWithEvents extends Reason {
  readonly events: readonly LedgerEvent[];
}

/** A decision with the evidence of its winner. */
export interface Explanation extends Decision {
  readonly evidence: readonly ReasonWithEvents[];
}

/** What the visitor may keep: what was chosen, when, and by which words. No id. */
export interface Receipt {
  readonly schema: number;
  /** What was said, even where it has no effect now: on a page for minors, or beside a sibling site's no. */
  readonly status: ConsentStatus;
  readonly policyHash: string;
  /** The day of the choice, as `2026-11-22`. */
  readonly day: string;
  /** Absent after a refusal: of that nothing more is kept. */
  readonly surface?: Surface;
  /** As the surface. */
  readonly language?: string;
  readonly purposes: readonly string[];
  readonly gpc: boolean;
}

/** How an act of the visitor ended: `done` only after storage was read again. */
export type Result = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/** What an import would bring. Nothing is changed by looking. */
export interface ImportPreview {
  /** Events that would be added. */
  readonly events: readonly LedgerEvent[];
  /** Events left out: expired, sensitive, of kinds that are off, already here. */
  readonly skipped: number;
  /** Why the file cannot be read; then there are no events. */
  readonly issues: readonly ConfigIssue[];
}

/** What the page tells about itself; read by conditions as `page.*` and `host.*`. */
export interface PageContext {
  readonly type?: string;
  readonly category?: string;
  /** Language tag of the page, as `de-AT`. */
  readonly language?: string;
  /** Path of the address, without query; decides the section. */
  readonly path?: string;
  readonly host?: { readonly [name: string]: FactValue };
  /** True when this page is meant for minors. */
  readonly minors?: boolean;
  /**
   * True when the server knows of a 'no' that was said on a sibling sub-domain. Read only where the config shares
   * the choice; the stricter wins.
   */
  readonly declinedElsewhere?: boolean;
}

/** What a listener is told. */
export type Change =
  | 'consent' // choice, pause, switches
  | 'profile' // events came or went
  | 'decisions' // some slot may be decided otherwise
  | 'status';

/** What a page is tailored by. It reads and decides. */
export interface Engine {
  readonly config: Config;
  /** Resolves when the stored profile has been read, or cannot be, or need not be. Never rejects. */
  readonly ready: Promise<void>;
  /** True once {@link ready} has resolved: decisions are final. */
  isReady(): boolean;
  /** True while the choice is tailored, as `standing()` tells it. */
  isTailored(): boolean;
  /** Says what this page is, instead of what was said before. */
  setPage(page: PageContext): void;
  /** Tells that a trigger has happened on this page. */
  fire(trigger: Trigger): void;
  /** Every slot some experience names. */
  slots(): readonly string[];
  /** What the slot shall show now; a slot that no experience names stays generic. */
  decide(slot: string): Decision;
  /** The value now; total for every path that the catalog knows. */
  fact(path: string): FactValue;
  /** Calls back after each change. Returns its removal. */
  subscribe(listener: (change: Change) => void): () => void;
}

export interface Personalizer extends Engine {
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
