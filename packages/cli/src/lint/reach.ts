/** Owns what can never show: experiences that nobody meets or that another one always outranks, audiences of no use. */
import { type Config, factCatalog } from '@tactful/core';
import { type Experience, factsOfAction, type Trigger } from '@tactful/rules';
import { type Demand, demandsOf, demandsOfExperience, implies, impossible } from '../condition.ts';
import { type Told, told } from '../finding.ts';

/** An experience with where it stands and what it asks for. */
interface Entry {
  readonly experience: Experience;
  readonly at: number;
  readonly demands: readonly Demand[];
}

const triggersOf = ({ trigger = 'load' }: Experience): readonly string[] =>
  [trigger].flat().map((one: Trigger) => JSON.stringify(one));

const neverBy = ({ experiment, schedule }: Experience, now: number): string | undefined => {
  if (schedule?.until && Date.parse(schedule.until) <= now)
    return `expected an end in the future, got ${JSON.stringify(schedule.until)}`;
  if (experiment?.coverage === 0) return 'expected a share of visitors, got 0';
  return experiment?.variants.every((variant, at) => variant === null || experiment.weights?.[at] === 0)
    ? 'expected an arm with a variant and a weight, got none'
    : undefined;
};

/** An action that reads kinds of which no purpose speaks is never carried out. */
const unasked = (config: Config, experience: Experience): string | undefined => {
  const [fact] = factsOfAction(experience);
  const kinds = (fact && factCatalog(config).describe(fact)?.dataCategories) || [];
  const asked = Object.values(config.purposes).flatMap((purpose) => purpose.dataCategories);
  const missing = kinds.filter((kind) => !asked.includes(kind));
  return missing.length ? `expected a purpose that uses ${missing.join(', ')}, for ${fact}` : undefined;
};

/** True when nothing but the condition, its triggers and the visitor's own word keeps it from showing. */
const isSteady = (config: Config, { cap, group, schedule, promotes, experiment }: Experience): boolean =>
  !cap && !schedule && !promotes && !experiment && !config.caps?.all && !config.caps?.groups?.[group ?? ''];

/** True when `strong`, a steady one, shows whenever `weak` could. Both are of one slot, and `strong` ranks above. */
const outranks = (strong: Entry, weak: Entry): boolean => {
  const [above, below] = [strong.experience, weak.experience];
  const triggers = triggersOf(above);
  return (
    above.purpose === below.purpose &&
    (!!above.duringCare || !below.duringCare) &&
    (triggers.includes('"load"') || triggersOf(below).every((one) => triggers.includes(one))) &&
    implies(weak.demands, strong.demands)
  );
};

const bySlot = (entries: readonly Entry[]): Iterable<readonly Entry[]> => {
  const slots = new Map<string, Entry[]>();
  for (const entry of entries) {
    const known = slots.get(entry.experience.slot);
    if (known) known.push(entry);
    else slots.set(entry.experience.slot, [entry]);
  }
  return slots.values();
};

/** Most experiences that one is compared with: a slot in which more read the same fact is made by a machine. */
const MOST_COMPARED = 50;

/** Stands for 'reads no fact' among the facts. */
const NONE = '';

/**
 * Collects the experiences that can stand before others for good, by one fact that they read. Only who reads that fact
 * too can be outranked.
 */
const collecting = (config: Config) => {
  const steady = new Map<string, Entry[]>();
  return {
    add: (entry: Entry): void => {
      if (!isSteady(config, entry.experience)) return;
      const key = entry.demands[0]?.fact ?? NONE;
      const known = steady.get(key);
      if (known) known.push(entry);
      else steady.set(key, [entry]);
    },
    before: (weak: Entry): Entry | undefined => {
      const facts = new Set([NONE, ...weak.demands.map(({ fact }) => fact)]);
      return [...facts]
        .flatMap((fact) => (steady.get(fact) ?? []).slice(0, MOST_COMPARED))
        .find((strong) => outranks(strong, weak));
    },
  };
};

const shadows = (config: Config, entries: readonly Entry[]): readonly Told[] =>
  [...bySlot(entries)].flatMap((slot) => {
    const above = collecting(config);
    const ranked = [...slot].sort(
      (a, b) => (b.experience.priority ?? 0) - (a.experience.priority ?? 0) || a.at - b.at,
    );
    return ranked.flatMap((entry) => {
      const strong = above.before(entry);
      above.add(entry);
      if (!strong) return [];
      const message = `expected a chance to show, got "${strong.experience.id}" before it whenever it holds`;
      return [told('shadowed', `experiences[${entry.at}]`, message, 'warning')];
    });
  });

/** What of a config can never show. @param now - Epoch ms. */
export const checkReach = (config: Config, now: number): readonly Told[] => {
  const catalog = factCatalog(config);
  const isList = (fact: string): boolean => catalog.describe(fact)?.type === 'list';
  const found: Told[] = [];
  const used = new Set(config.experiences.flatMap(({ audience = [] }) => audience));
  for (const [name, condition] of Object.entries(config.audiences ?? {})) {
    const flaw = impossible(config, demandsOf(condition), isList);
    const path = `audiences.${name}`;
    if (flaw) found.push(told('dead-audience', `${path}.${flaw.fact}`, flaw.message, 'warning'));
    else if (!used.has(name))
      found.push(told('dead-audience', path, 'expected an experience that names it, got none', 'warning'));
  }
  const entries = config.experiences.map((experience, at) => ({
    experience,
    at,
    demands: demandsOfExperience(config, experience),
  }));
  const live = entries.filter(({ experience, at, demands }) => {
    const never = neverBy(experience, now) ?? unasked(config, experience);
    const own = impossible(config, demandsOf(experience.when), isList);
    const flaw = own ?? impossible(config, demands, isList);
    const place = own ? `when.${own.fact}` : 'audience';
    if (never) found.push(told('unreachable', `experiences[${at}]`, never, 'warning'));
    else if (flaw) found.push(told('unreachable', `experiences[${at}].${place}`, flaw.message, 'warning'));
    return !never && !flaw;
  });
  return [...found, ...shadows(config, live)];
};
