/** Creates Tactful for a page: parses the config, reports what is wrong with it, and starts. */
import { type Config, type ConfigIssue, type Decision, parseConfig } from '@tactful/rules';
import type { ConsentApi, ProfileApi, SlotsApi, Tactful } from './api.ts';
import { createPersonalizer } from './create-personalizer.ts';
import { factCatalog } from './facts/catalog.ts';
import type { PersonalizerOptions } from './options.ts';
import type { Personalizer } from './personalizer.ts';

/** How Tactful starts. */
export interface TactfulOptions extends Omit<PersonalizerOptions, 'config' | 'issues'> {
  /** Called once for each issue of the config, before anything else happens. */
  readonly onConfigError?: (issue: ConfigIssue) => void;
}

const engines = new WeakMap<Tactful, Personalizer>();

/** The engine of a Tactful object, for packages that place content. */
export const engineOf = (tactful: Tactful): Personalizer => engines.get(tactful as Tactful) as Personalizer;

const consentOf = (from: Personalizer): ConsentApi => ({
  get: from.standing,
  accept: (options) => from.choose('tailored', options),
  decline: (options) => from.choose('generic', options),
  setPurpose: from.setPurpose,
  setCategory: from.setKind,
  pause: () => from.pause(true),
  resume: () => from.pause(false),
  pauseRecording: (since) => from.notForMe(true, since),
  resumeRecording: () => from.notForMe(false),
  setSharedAcrossSections: from.widen,
  receipt: from.receipt,
});

const profileOf = (from: Personalizer): ProfileApi => ({
  list: from.profile,
  eventsFor: from.evidence,
  remove: from.remove,
  removeCategory: from.removeKind,
  correct: from.correct,
  erase: from.erase,
  export: from.export,
  previewImport: from.preview,
  import: from.import,
  whenSaved: from.settled,
});

const slotsOf = (from: Personalizer): SlotsApi => ({
  list: from.slots,
  markSeen: from.seen,
  dismiss: from.dismiss,
  tooPersonal: from.tooPersonal,
  showStandard: from.showGeneric,
  disabled: from.slotsOff,
  enable: from.slotOn,
  trigger: from.fire,
});

const createSnapshots = (decide: Personalizer['decide']) => {
  const known = new Map<string, { readonly decision: Decision; readonly key: string }>();
  return (slot: string): Decision => {
    const decision = decide(slot);
    const { winner } = decision;
    const key = JSON.stringify(winner && [winner.experience.id, winner.variant, winner.action, winner.arm]);
    const before = known.get(slot);
    if (before && before.key === key) return before.decision;
    known.set(slot, { decision, key });
    return decision;
  };
};

/** The public object over a personalizer. */
export const toTactful = (personalizer: Personalizer): Tactful => {
  const tactful: Tactful = {
    config: personalizer.config,
    consent: consentOf(personalizer),
    profile: profileOf(personalizer),
    slots: slotsOf(personalizer),
    ready: personalizer.ready,
    isReady: personalizer.isReady,
    decide: personalizer.decide,
    explain: personalizer.explain,
    getSnapshot: createSnapshots(personalizer.decide),
    fact: personalizer.fact,
    track: personalizer.record,
    setPage: personalizer.setPage,
    subscribe: personalizer.subscribe,
    status: personalizer.status,
    destroy: personalizer.close,
  };
  engines.set(tactful, personalizer);
  return tactful;
};

/**
 * Creates Tactful from a config, as written in code or read from JSON.
 *
 * Parts of the config with issues are left out; `onConfigError` is called for each issue, and `status().issues` lists
 * them. A config that cannot be used at all leaves every slot at its standard content.
 */
export const createTactful = <const C extends Config>(
  input: C | unknown,
  { onConfigError, ...options }: TactfulOptions = {},
): Tactful<C> => {
  const { config, issues } = parseConfig(input, factCatalog);
  for (const issue of issues) onConfigError?.(issue);
  const usable: Config = config ?? {
    version: 1,
    site: { name: '', controller: '', policy: '/', benefit: '', audience: 'minors' },
    purposes: {},
    experiences: [],
  };
  return toTactful(createPersonalizer({ ...options, config: usable, issues })) as Tactful<C>;
};
