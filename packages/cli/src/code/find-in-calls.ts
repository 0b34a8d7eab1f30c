/** Finds the names in calls: of the bindings, and of the API of Tactful. */
import { pathOf, tactfulCall } from './callee.ts';
import { eventUses } from './event-uses.ts';
import type { FileNames } from './file-names.ts';
import { childOf, childrenOf, entriesOf, type Node, unwrap, walk } from './node.ts';
import { type CodeUse, type UseKind, useOf } from './use.ts';

/** Functions of the bindings, by the kind of their first parameter. */
const BINDINGS: { readonly [name: string]: UseKind } = {
  createSlot: 'slot',
  injectSlot: 'slot',
  injectDecision: 'slot',
  useDecision: 'slot',
  useExposure: 'slot',
  useRecommendations: 'slot',
  injectFact: 'fact',
  useFact: 'fact',
};

/** Methods of the API, by the kind of their first parameter. */
const METHODS: { readonly [name: string]: UseKind } = {
  decide: 'slot',
  explain: 'slot',
  getSnapshot: 'slot',
  'slots.markSeen': 'slot',
  'slots.dismiss': 'slot',
  'slots.tooPersonal': 'slot',
  'slots.showStandard': 'slot',
  'slots.unusedCategories': 'slot',
  'slots.enable': 'slot',
  fact: 'fact',
};

/** Methods by which OpenFeature evaluates a flag, and the hooks of its package for React. */
export const EVALUATION: RegExp = /^(get|use)(Boolean|String|Number|Object)(Flag)?(Value|Details)$|^useFlag$/;

const kindIn = (table: { readonly [name: string]: UseKind }, name: string): UseKind | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** The names in a call with these parameters. */
type FindInCall = (name: string, parameters: readonly Node[], at: number) => readonly CodeUse[];

const bindingUses =
  (names: FileNames): FindInCall =>
  (name, [first, second]) => {
    const kind = kindIn(BINDINGS, name);
    const text = names.textOf(first);
    if (!kind || !first || text === undefined) return [];
    const isCertain = names.isAboutTactful;
    const variants = /^(create|inject)Slot$/.test(name) ? childrenOf(unwrap(second), 'elements') : [];
    return [
      ...useOf(kind, text, { at: first.start, isCertain }),
      ...variants.flatMap((variant) =>
        useOf('variant', names.textOf(variant), { at: variant.start, of: text, isCertain }),
      ),
    ];
  };

const methodUses =
  (names: FileNames): FindInCall =>
  (name, [first], at) => {
    if (name === 'track') return eventUses(first, { names, isCertain: true });
    if (name === 'setPage') {
      const host = entriesOf(first).find(({ key }) => key === 'host')?.value;
      return entriesOf(host).flatMap((entry) => useOf('host attribute', entry.key, { at: entry.at }));
    }
    const kind = kindIn(METHODS, name);
    const uses = kind && first ? useOf(kind, names.textOf(first), { at: first.start }) : [];
    return [...useOf('method', name, { at, isCertain: false }), ...uses];
  };

/** Calls that are queued: `tactful.push(['track', { … }])`. */
const queuedUses = (names: FileNames, calls: readonly Node[]): readonly CodeUse[] =>
  calls.flatMap((call) => {
    const [method, ...parameters] = childrenOf(unwrap(call), 'elements');
    const name = names.textOf(method);
    // `use` passes the whole API to a function.
    return name === undefined || name === 'use' || !method
      ? []
      : methodUses(names)(name, parameters, method.start);
  });

const usesOfCall = (call: Node, names: FileNames): readonly CodeUse[] => {
  const callee = childOf(call, 'callee');
  const path = pathOf(callee);
  const name = path.at(-1) ?? '';
  const parameters = childrenOf(call, 'arguments');
  const [first] = parameters;
  const own = tactfulCall(path, names);
  if (own?.method[0] === 'push') return queuedUses(names, parameters);
  if (own?.method.length) {
    const uses = methodUses(names)(own.method.join('.'), parameters, callee?.start ?? call.start);
    return own.isObject ? uses : uses.filter(({ kind }) => kind !== 'method');
  }
  if (EVALUATION.test(name) && first)
    return useOf('flag', names.textOf(first), { at: first.start, isCertain: false });
  if (name === 'track' && names.isAboutTactful) return eventUses(first, { names, isCertain: false });
  return bindingUses(names)(name, parameters, call.start);
};

/** Returns the names in the calls of a script. */
export const findInCalls = (script: Node, names: FileNames): readonly CodeUse[] => {
  const uses: CodeUse[] = [];
  walk(script, (node) => {
    if (node.type === 'CallExpression') uses.push(...usesOfCall(node, names));
  });
  return uses;
};
