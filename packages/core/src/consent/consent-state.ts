/** All that is to be said of where the visitor stands, and how that is changed: by their acts alone. */
import { type Config, DATA_CATEGORIES, type DataCategory } from '@tactful/rules';
import { VISIT_GAP_MS } from '../facts/event-index.ts';
import type { ConsentState, ConsentStatus, Receipt, Surface } from '../personalizer.ts';
import { type ConsentReader, hasGpcSignal, isUnexpired, MINUTE_MS } from './consent-reader.ts';
import { type ConsentRecord, DAY_MS, purposeHash, readConsentRecord } from './consent-record.ts';
import { policyHash, writeConsentRecord } from './write-consent.ts';

export interface ConsentStore extends ConsentReader {
  /** True while something may be recorded. */
  isRecording(): boolean;
  get(): ConsentState;
  receipt(): Receipt | undefined;
  /** The answer 'yes' to what is asked now. What was switched off before stays off. */
  accept(how: { readonly surface: Surface; readonly language?: string }): void;
  decline(state: 'generic' | 'kept' | 'erasing'): void;
  /** Changes a part of a given answer; nothing where there is none. */
  update(part: Partial<ConsentRecord>): void;
  forget(): void;
  /** Looks at the stored answer again: true when another tab has changed it. */
  reread(): boolean;
}

/** Until when a pause lasts that begins or goes on now, in minutes since 1970. */
export const pauseEnd = (now: number): number => Math.ceil((now + VISIT_GAP_MS) / MINUTE_MS);

/** Adds to a reader what only the visitor's acts and the widget need. */
export const createConsentStore = (
  reader: ConsentReader,
  config: Config,
  now: () => number,
): ConsentStore => {
  const {
    record,
    isForMinors,
    isDeclinedElsewhere,
    isTailored,
    isPaused,
    isPurposeAllowed,
    isCategoryAllowed,
  } = reader;
  let text = JSON.stringify(record());
  const policy = policyHash(config);
  const purposes = Object.keys(config.purposes);
  const used = DATA_CATEGORIES.filter((kind) =>
    purposes.some((purpose) => config.purposes[purpose]?.dataCategories.includes(kind)),
  );

  const store = (next: ConsentRecord | undefined): void => {
    reader.use({ record: next, blocked: reader.isStorageBlocked() });
    text = JSON.stringify(next);
    writeConsentRecord(next);
  };
  const choice = (): ConsentStatus => {
    if (isTailored()) return 'tailored';
    const given = record();
    const said = given && isUnexpired(given, now());
    return said || isForMinors() || hasGpcSignal() || isDeclinedElsewhere() ? 'generic' : 'unset';
  };
  const today = (): number => Math.floor(now() / DAY_MS);

  return {
    ...reader,
    isRecording: () => isTailored() && !isPaused() && !record()?.notForMe,
    get: () => {
      const given = record();
      const policyChanged = !!given && given.policy !== policy;
      const quiet = isForMinors() || hasGpcSignal() || isDeclinedElsewhere() || reader.isStorageBlocked();
      return {
        status: choice(),
        paused: isPaused(),
        recordingPaused: !!given?.notForMe,
        purposes: Object.fromEntries(purposes.map((purpose) => [purpose, isPurposeAllowed(purpose)])),
        // One entry per kind: KINDS is the whole of Kind.
        dataCategories: Object.fromEntries(
          DATA_CATEGORIES.map((kind) => [kind, isCategoryAllowed(kind)]),
        ) as { [K in DataCategory]: boolean },
        gpc: hasGpcSignal(),
        minors: isForMinors(),
        declinedElsewhere: isDeclinedElsewhere(),
        promptDue: !quiet && (policyChanged || choice() === 'unset'),
        policyChanged,
        sharedAcrossSections: !!given?.widened,
      };
    },
    receipt: () => {
      const given = record();
      return (
        given && {
          schema: 1,
          status: /^(tailored|opting)$/.test(given.state) ? 'tailored' : 'generic',
          policyHash: given.policy,
          day: new Date(given.day * DAY_MS).toISOString().slice(0, 10),
          ...(given.surface ? { surface: given.surface, language: given.language ?? '' } : {}),
          purposes: purposes.filter(isPurposeAllowed),
          gpc: given.gpc ?? hasGpcSignal(),
        }
      );
    },
    accept: ({ surface, language = '' }) => {
      const { asked = [], on = [], purposes: marks = {}, state } = record() ?? {};
      store({
        ...record(),
        state: state === 'tailored' ? 'tailored' : 'opting',
        policy,
        day: today(),
        surface,
        language,
        gpc: hasGpcSignal(),
        asked: used,
        on: used.filter((kind) => !asked.includes(kind) || on.includes(kind)),
        purposes: Object.fromEntries(purposes.map(purposeHash).map((mark) => [mark, marks[mark] ?? true])),
      });
    },
    decline: (state) => store({ state, policy, day: today() }),
    update: (part) => {
      const given = record();
      if (given) store({ ...given, ...part });
    },
    forget: () => store(undefined),
    reread: () => {
      const found = readConsentRecord();
      const next = JSON.stringify(found.record);
      const changed = !found.blocked && next !== text;
      reader.use(changed ? found : { record: record(), blocked: found.blocked });
      if (changed) text = next;
      return changed;
    },
  };
};
