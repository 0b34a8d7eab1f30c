/** Finds the groups and host attributes that conditions of the draft use. */

const GROUP_OPERATORS = ['$inGroup', '$notInGroup'];

/** Adds the names in a part of a condition. */
const collect = (part: unknown, groups: Set<string>, attributes: Set<string>): void => {
  if (typeof part !== 'object' || part === null) return;
  for (const [key, value] of Object.entries(part)) {
    if (GROUP_OPERATORS.includes(key)) groups.add(String(value));
    if (key.startsWith('host.')) attributes.add(key.slice('host.'.length));
    collect(value, groups, attributes);
  }
};

const only = <T>(record: { readonly [name: string]: T }, names: ReadonlySet<string>) =>
  Object.fromEntries(Object.entries(record).filter(([name]) => names.has(name)));

/** Returns the entries of both records that the conditions use. */
export const usedIn = <H, G>(
  conditions: readonly unknown[],
  all: { readonly host: { readonly [name: string]: H }; readonly groups: { readonly [id: string]: G } },
): { readonly host: { readonly [name: string]: H }; readonly groups: { readonly [id: string]: G } } => {
  const groups = new Set<string>();
  const attributes = new Set<string>();
  collect(conditions, groups, attributes);
  return { host: only(all.host, attributes), groups: only(all.groups, groups) };
};
