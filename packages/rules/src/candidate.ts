/** Prepares an experience for deciding: its steps, its facts, and the kinds of events behind them. */
import { compileInto } from './compile.ts';
import type { Config, Experience, Kind } from './config.ts';
import { many } from './experience.ts';
import type { FactCatalog } from './facts.ts';
import type { Cells, Target } from './program.ts';

/** An experience, prepared. */
export interface Candidate {
  readonly experience: Experience;
  readonly purpose: string;
  /** Where its audiences and its condition start. */
  readonly entry: Target;
  /** All facts that are read for it. */
  readonly facts: readonly string[];
  /** The kinds behind those that condition, audiences and action read. */
  readonly kinds: readonly Kind[];
  /** The verdict of `entry`, until a fact changes. */
  verdict: boolean | undefined;
}

// What an action itself reads.
const actionFacts = ({ action, by = 'category' }: Experience): string[] =>
  action === 'rank'
    ? [by === 'item' ? 'viewed.all.all' : `affinity.${by}`]
    : action === 'suppress'
      ? ['bought.all.all']
      : action === 'shortcuts'
        ? ['features.top']
        : [];

// What is read so that nobody is pushed; a kind that is switched off for itself must not stop an experience here.
const guardFacts = ({ duringCare, promotes }: Experience): string[] => [
  ...(duringCare ? [] : ['service.open']),
  ...many(promotes?.categories).map((id) => `bought.category.${id}.daysSince`),
  ...many(promotes?.items).map((id) => `bought.item.${id}.daysSince`),
];

/** Prepares `experience`; what it reads goes through `cells`. */
export const prepare = (
  experience: Experience,
  config: Config,
  catalog: FactCatalog,
  cells: Cells,
): Candidate => {
  const facts = new Set(actionFacts(experience));
  const typeAt = (fact: string): undefined => {
    facts.add(fact);
  };
  const scope = { cells, groups: config.groups ?? {}, typeAt };
  const when = compileInto(scope, experience.when ?? {});
  const entry = many<string>(experience.audience).reduceRight(
    (yes, name) => compileInto(scope, config.audiences?.[name], '', yes),
    when,
  );
  return {
    experience,
    purpose: experience.purpose ?? (Object.keys(config.purposes)[0] as string),
    entry,
    kinds: [...new Set([...facts].flatMap((fact) => catalog.describe(fact)?.kinds ?? []))],
    facts: [...facts, ...guardFacts(experience)],
    verdict: undefined,
  };
};
