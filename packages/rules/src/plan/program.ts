/** The form in which conditions are evaluated: a chain of steps, each knowing the step after a yes and after a no. */
import type { Json } from '../conditions/condition.ts';
import type { ReadFact } from '../conditions/get-path.ts';
import type { Test } from '../conditions/operators.ts';

/** Where the value of a fact is kept while conditions are evaluated; shared by all steps that read it. */
export interface Cell {
  readonly path: string;
  value: unknown;
  /** True until `value` has been read. */
  stale: boolean;
}

/** One test of one fact. */
export interface Step {
  readonly cell: Cell;
  readonly test: Test;
  readonly yes: Target;
  readonly no: Target;
  /** The operator, empty for a bare value; a contrary one is kept as what it negates. */
  readonly name: string;
  readonly operand: Json;
  /** True below a negation, where what is wrong in an operand counts as true. */
  readonly negated: boolean;
  /** The fact's whole test as written in the config. */
  readonly written: Json;
}

/** The next step, or the verdict. */
export type Target = Step | boolean;

/** The value of a fact, read when it is first needed. */
export const valueIn = (cell: Cell, read: ReadFact): unknown => {
  if (cell.stale) {
    cell.value = read(cell.path);
    cell.stale = false;
  }
  return cell.value;
};

/** Evaluates from `entry` on. */
export const run = (entry: Target, read: ReadFact): boolean => {
  let step = entry;
  while (typeof step === 'object') step = step.test(valueIn(step.cell, read)) ? step.yes : step.no;
  return step;
};

/** The verdict; what cannot be tested is false, as a text too long for a pattern. */
export const holds = (entry: Target, read: ReadFact): boolean => {
  try {
    return run(entry, read);
  } catch {
    return false;
  }
};

/** Cells by path, each made when first asked for. */
export type Cells = Map<string, Cell>;

/** The cell of a path. */
export const cellAt = (cells: Cells, path: string): Cell => {
  let cell = cells.get(path);
  if (!cell) {
    cell = { path, value: null, stale: true };
    cells.set(path, cell);
  }
  return cell;
};

/** Forgets what was read. */
export const refresh = (cells: Cells): void => {
  for (const cell of cells.values()) cell.stale = true;
};

/** All steps that can be reached. */
export const stepsFrom = (entry: Target): Step[] => {
  const steps = new Set<Step>();
  // Not recursive: a condition may be thousands of steps long.
  const ahead = [entry];
  for (let step = ahead.pop(); step !== undefined; step = ahead.pop())
    if (typeof step === 'object' && !steps.has(step)) {
      steps.add(step);
      ahead.push(step.no, step.yes);
    }
  return [...steps];
};
