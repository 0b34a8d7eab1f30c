/** Rule `exported-variants`: hooks of OpenFeature receive the variants of a visitor. One that sends them discloses the profile. */
import type { FileNames, Imported } from './file-names.ts';
import { childOf, childrenOf, entriesOf, type Node, nameOf, unwrap, walk } from './node.ts';

/** Packages whose hooks send what they receive. */
const TELEMETRY =
  /telemetry|otel|datadog|sentry|tracing|newrelic|dynatrace|honeycomb|grafana|splunk|amplitude|segment|posthog|mixpanel|analytics|metrics/i;

/** A hook, and what is known about it. */
export interface FoundHook {
  /** The package that sends what it receives; absent if that is not known. */
  readonly exporter: string | undefined;
  readonly at: number;
}

/** Returns the import of the first name in an expression that comes from a package for telemetry. */
const exporterIn = (hook: Node, { imported, constantOf }: FileNames): Imported | undefined => {
  const names = new Set<string>();
  const collect = (node: Node): void => {
    const name = nameOf(node);
    if (name === undefined || names.has(name)) return;
    names.add(name);
    const value = constantOf(node);
    if (value) walk(value, collect);
  };
  walk(hook, collect);
  return imported.find(({ name, from }) => names.has(name) && TELEMETRY.test(from));
};

/** The list of hooks that a call sets: `addHooks(…)`, or the options of an evaluation with `hooks`. */
const hooksOfCall = (call: Node, { constantOf }: FileNames): readonly Node[] => {
  const callee = unwrap(childOf(call, 'callee'));
  const name = nameOf(callee) ?? nameOf(childOf(callee, 'property')) ?? '';
  const parameters = childrenOf(call, 'arguments');
  if (name === 'addHooks') return parameters;
  if (!/^(get|use).*(Value|Details|Flag)$/.test(name)) return [];
  return parameters.flatMap((parameter) =>
    entriesOf(constantOf(parameter) ?? parameter).flatMap(({ key, value }) =>
      key === 'hooks' && value ? [value] : [],
    ),
  );
};

/** Returns the hooks that a script sets. */
export const findHooks = (script: Node, names: FileNames): readonly FoundHook[] => {
  const hooks: FoundHook[] = [];
  walk(script, (node) => {
    if (node.type !== 'CallExpression') return;
    for (const hook of hooksOfCall(node, names))
      hooks.push({ exporter: exporterIn(hook, names)?.from, at: hook.start });
  });
  return hooks;
};
