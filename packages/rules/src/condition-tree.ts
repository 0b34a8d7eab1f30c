/** Many conditions as one tree of what they ask for, so that most of it need not be looked at. */
import { compileInto } from './compile.ts';
import type { Condition, Json } from './condition.ts';
import { type Groups, isObject } from './interpret.ts';
import { type Cell, type Cells, holds, stepsFrom, type Target } from './program.ts';
import type { Place, Walks } from './walk.ts';

/** A fact, and the numbers of the parts that read it. */
interface Source {
  readonly cell: Cell;
  readonly place: Place;
  readonly readers: number[];
}

/** How a part is evaluated: by its steps, or at once where it compares one fact with one value. */
const STEPS = 0;
const COMPARED = ['', '$lt', '$lte', '$gt', '$gte', '$eq'];

/**
 * Conditions, each a way down from what most of them ask for to what it asks for alone. Below a part that does not
 * hold nothing is looked at: mostly that is nearly everything. All of it lies in tables, in the order in which it is
 * read, because fetching it from memory is what takes the time.
 */
export class ConditionTree {
  readonly #walks: Walks;
  readonly #verdicts: boolean[];
  readonly #sources: Source[] = [];
  readonly #sourceAt = new Map<string, number>();
  readonly #values: unknown[] = [];
  /** By part: its steps, the conditions that ask for it, its verdict, and the turn in which that was found. */
  readonly #entries: Target[] = [];
  readonly #askers: readonly (readonly number[])[];
  readonly #held: Uint8Array;
  readonly #turns: Uint32Array;
  /** By part: how it is evaluated, the fact that it compares, and with what. */
  readonly #ways: Uint8Array;
  readonly #compares: Uint32Array;
  readonly #operands: unknown[] = [];
  /** By condition: its parts. */
  readonly #partsOf: readonly number[][];
  /** The conditions in the order in which their ways end. */
  readonly #order: Uint32Array;
  /** By branch of the tree, from top to bottom: its part, the branch after those below it, how many ways have ended. */
  readonly #branches: Uint32Array;
  readonly #after: Uint32Array;
  readonly #ended: Uint32Array;
  #turn = 0;

  /** `verdicts` are kept up to date in place; `walks` stand at the profile whenever something is asked. */
  constructor(conditions: readonly Condition[], groups: Groups, verdicts: boolean[], walks: Walks) {
    this.#verdicts = verdicts;
    this.#walks = walks;
    const cells: Cells = new Map();
    const known = new Map<string, number>();
    const askers: number[][] = [];
    const partOf = (condition: Condition): number => {
      const key = JSON.stringify(condition, exactly);
      let part = known.get(key);
      if (part === undefined) {
        const entry = compileInto(cells, groups, condition);
        part = this.#entries.push(entry) - 1;
        askers.push([]);
        known.set(key, part);
        for (const cell of new Set(stepsFrom(entry).map(({ cell }) => cell)))
          this.#sourceOf(cell).readers.push(part);
      }
      return part;
    };
    this.#partsOf = conditions.map((condition, at) => {
      // What cannot be compiled as a whole never holds, and need not be taken apart.
      const sound = compileInto(new Map(), groups, condition) !== false;
      const parts = [...new Set((sound ? partsIn(condition) : [NEVER]).map(partOf))];
      for (const part of parts) askers[part]?.push(at);
      return parts;
    });
    // Lists that grew keep room for more.
    this.#askers = askers.map((places) => places.slice());
    const count = this.#entries.length;
    this.#held = new Uint8Array(count);
    this.#turns = new Uint32Array(count);
    this.#ways = new Uint8Array(count);
    this.#compares = new Uint32Array(count);
    this.#entries.forEach((entry, part) => {
      if (typeof entry !== 'object' || entry.yes !== true || entry.no !== false) return;
      if (typeof entry.operand === 'object') return;
      this.#ways[part] = Math.max(COMPARED.indexOf(entry.name), STEPS);
      this.#compares[part] = this.#sourceAt.get(entry.cell.path) as number;
      this.#operands[part] = entry.operand;
    });
    const { order, branches, after, ended } = this.#plant();
    this.#order = Uint32Array.from(order);
    this.#branches = Uint32Array.from(branches);
    this.#after = Uint32Array.from(after);
    this.#ended = Uint32Array.from(ended);
  }

  #sourceOf(cell: Cell): Source {
    const { path } = cell;
    const at = this.#sourceAt.get(path);
    if (at !== undefined) return this.#sources[at] as Source;
    const source: Source = { cell, place: this.#walks.placeAt(path), readers: [] };
    this.#sourceAt.set(path, this.#sources.push(source) - 1);
    return source;
  }

  /** Lays out the tree: conditions whose ways begin alike lie side by side. */
  #plant() {
    const rank = (part: number) => this.#askers[part]?.length as number;
    for (const parts of this.#partsOf) parts.sort((one, other) => rank(other) - rank(one) || one - other);
    const order = [...this.#partsOf.keys()].sort((one, other) => {
      const mine = this.#partsOf[one] as number[];
      const theirs = this.#partsOf[other] as number[];
      let at = 0;
      while (at < mine.length && mine[at] === theirs[at]) at++;
      return (mine[at] ?? -1) - (theirs[at] ?? -1);
    });
    const branches: number[] = [];
    const after: number[] = [];
    const ended: number[] = [];
    const way: number[] = [];
    const close = (depth: number) => {
      while (way.length > depth) after[way.pop() as number] = branches.length;
    };
    order.forEach((at, count) => {
      const parts = this.#partsOf[at] as number[];
      let depth = 0;
      while (depth < way.length && branches[way[depth] as number] === parts[depth]) depth++;
      close(depth);
      for (const part of parts.slice(depth)) {
        ended.push(count);
        after.push(0);
        way.push(branches.push(part) - 1);
      }
      ended[branches.length - 1] = count + 1;
    });
    close(0);
    return { order, branches, after, ended };
  }

  /** Evaluates all. */
  all(): void {
    this.#turn++;
    for (let source = 0; source < this.#sources.length; source++) this.#update(source);
    this.#verdicts.fill(false);
    for (let branch = 0; branch < this.#branches.length; ) {
      if (this.#holds(this.#branches[branch] as number)) {
        const end = this.#ended[branch] as number;
        for (let way = branch ? (this.#ended[branch - 1] as number) : 0; way < end; way++)
          this.#verdicts[this.#order[way] as number] = true;
        branch++;
      } else branch = this.#after[branch] as number;
    }
  }

  /** Evaluates what reads a fact; the places whose verdict is another now are added, or taken away if it is as before. */
  changed(path: string, others: Set<number>): void {
    const source = this.#sourceAt.get(path);
    if (source === undefined) return;
    this.#update(source);
    for (const part of this.#sources[source]?.readers ?? []) {
      // Nobody has come to it, so no verdict depends on it.
      if (this.#turns[part] !== this.#turn) continue;
      const before = this.#held[part] === 1;
      this.#turns[part] = 0;
      if (this.#holds(part) === before) continue;
      for (const at of this.#askers[part] as number[]) {
        if (this.#verdicts[at] !== before) continue;
        if (!before && !this.#partsOf[at]?.every(this.#holds, this)) continue;
        this.#verdicts[at] = !before;
        if (!others.delete(at)) others.add(at);
      }
    }
  }

  #update(source: number): void {
    const { cell, place } = this.#sources[source] as Source;
    const value = this.#walks.valueAt(place);
    this.#values[source] = value;
    cell.value = value;
    cell.stale = false;
  }

  #holds(part: number): boolean {
    if (this.#turns[part] === this.#turn) return this.#held[part] === 1;
    const verdict = this.#evaluate(part);
    this.#held[part] = verdict ? 1 : 0;
    this.#turns[part] = this.#turn;
    return verdict;
  }

  #evaluate(part: number): boolean {
    const way = this.#ways[part];
    const actual = this.#values[this.#compares[part] as number] as number;
    const operand = this.#operands[part] as number;
    // What is of one type is compared without fail, as `operators.ts` does.
    if (way === STEPS || typeof actual !== typeof operand)
      return holds(this.#entries[part] as Target, String);
    if (way === 1) return actual < operand;
    if (way === 2) return actual <= operand;
    if (way === 3) return actual > operand;
    if (way === 4) return actual >= operand;
    return actual === operand;
  }
}

// JSON takes NaN for null.
const exactly = (_: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isFinite(value) ? { NaN: `${value}` } : value;

const NEVER = { $or: null } as unknown as Condition;

/** What must hold for a condition to hold; at least one part. */
const partsIn = (condition: Condition): Condition[] => {
  const parts: Condition[] = [];
  const visit = (node: Json): void => {
    if (!isObject(node)) parts.push(NEVER);
    else
      for (const [key, part] of Object.entries(node))
        if (key === '$and' && Array.isArray(part)) part.forEach(visit);
        else parts.push({ [key]: part } as Condition);
  };
  visit(condition as Json);
  return parts.length ? parts : [{}];
};
