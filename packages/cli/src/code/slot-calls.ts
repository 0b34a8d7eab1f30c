/** Finds the slots that the scripts of an app show. */
import { pathOf, tactfulCall } from './callee.ts';
import type { FileNames } from './file-names.ts';
import { EVALUATION } from './find-in-calls.ts';
import { childOf, childrenOf, type Node, unwrap, walk } from './node.ts';
import type { SlotPlace } from './slot-place.ts';

/** Functions of the bindings whose second parameter lists all variants. */
const LISTING = /^(create|inject)Slot$/;

/** Functions that return what a slot shows: the app renders it in any way. */
const DECIDING = /^((use|inject)Decision|useExposure|useRecommendations)$/;
const DECIDING_METHODS = new Set(['decide', 'getSnapshot']);

/** The names in a script, and in the app. */
interface ScriptNames {
  readonly names: FileNames;
  /** True if the app evaluates slots as flags of OpenFeature. */
  readonly isProvider: boolean;
}

const placesOfCall = (call: Node, { names, isProvider }: ScriptNames): readonly SlotPlace[] => {
  const path = pathOf(childOf(call, 'callee'));
  const name = path.at(-1) ?? '';
  const [first, second] = childrenOf(call, 'arguments');
  const slot = names.textOf(first);
  const own = tactfulCall(path, names);
  const isDecision = own?.method.length
    ? DECIDING_METHODS.has(own.method.join('.')) && !names.hasFixture
    : DECIDING.test(name) || (isProvider && EVALUATION.test(name));
  if (isDecision) return [{ slot, variants: [], isComplete: false }];
  if (!LISTING.test(name)) return [];
  const list = unwrap(second);
  const elements = childrenOf(list, 'elements');
  const variants = elements.flatMap((element) => names.textOf(element) ?? []);
  const isComplete = list?.type === 'ArrayExpression' && variants.length === elements.length;
  return [{ slot, variants, isComplete }];
};

/** Returns the slots in the calls of a script. */
export const placesInCalls = (script: Node, known: ScriptNames): readonly SlotPlace[] => {
  const places: SlotPlace[] = [];
  walk(script, (node) => {
    if (node.type === 'CallExpression') places.push(...placesOfCall(node, known));
  });
  return places;
};
