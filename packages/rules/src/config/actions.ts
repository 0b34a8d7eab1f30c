/** The actions of experiences: what each one does to its slot, and which facts it reads. */
import type { Action, Experience, Recommend } from './config.ts';
import { DEFAULT_RANK_BY } from './defaults.ts';

/** The attribute that `rank` and `suppress` compare items by. */
export type RankBy = NonNullable<Experience['by']>;

/** The effects of an action. */
export interface ActionDescription {
  /** True if the action inserts the content of a variant into its slot. */
  readonly inserts: boolean;
  /** True if the action moves elements that the slot already contains. */
  readonly moves: boolean;
  /** True if the action sets an attribute of the root element, and leaves the slot as it is. */
  readonly setsRootAttribute: boolean;
}

const INSERTS: ActionDescription = {
  inserts: true,
  moves: false,
  setsRootAttribute: false,
};
const MOVES: ActionDescription = { inserts: false, moves: true, setsRootAttribute: false };

/** Every action. */
export const ACTIONS: { readonly [A in Action]: ActionDescription } = {
  replace: INSERTS,
  before: INSERTS,
  after: INSERTS,
  rank: MOVES,
  suppress: MOVES,
  layout: { inserts: false, moves: false, setsRootAttribute: true },
  message: INSERTS,
  shortcuts: MOVES,
  recommend: MOVES,
};

/** The description of an experience's action. */
export const actionOf = ({ action = 'replace' }: Pick<Experience, 'action'>): ActionDescription =>
  ACTIONS[action];

/** The facts that decide what an action shows; when one changes, the slot is decided again. Default: none. */
const FACTS_OF_ACTIONS: {
  readonly [A in Action]?: (by: RankBy, role?: Recommend['role']) => readonly string[];
} = {
  rank: (by) => [`affinity.${by}`],
  suppress: () => ['bought.all.all'],
  shortcuts: () => ['features.top'],
  // The items that the visitor viewed, put into the cart or bought.
  recommend: (_, role) => [role === 'buy-again' ? 'replenish.due' : 'affinity.item'],
};

/** Paths of the facts that decide what an experience's action shows. */
export const factsOfAction = ({
  action = 'replace',
  by = DEFAULT_RANK_BY,
  recommend,
}: Pick<Experience, 'action' | 'by' | 'recommend'>): readonly string[] =>
  FACTS_OF_ACTIONS[action]?.(by, recommend?.role) ?? [];
