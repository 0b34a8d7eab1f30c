/** Reports parts of conditions that are always true or always false. */
import { type Config, factCatalog } from '@tactful/core';
import { type AnalysisScope, type Condition, type ConstantPart, findConstantParts } from '@tactful/rules';
import { type Told, told } from '../finding.ts';

const toldAt = (parts: readonly ConstantPart[], base: string): readonly Told[] =>
  parts.map(({ path, message }) =>
    told('constant-condition', path ? `${base}.${path}` : base, message, 'warning'),
  );

/** The constant parts of audiences, of experiences, and of experiences together with their audiences. */
export const checkConstantConditions = (config: Config): readonly Told[] => {
  const catalog = factCatalog(config);
  const scope: AnalysisScope = {
    groups: config.groups ?? {},
    typeOf: (fact) => catalog.describe(fact)?.type,
  };
  const analyze = (conditions: readonly Condition[]) => findConstantParts(conditions, scope);
  const audiences = Object.entries(config.audiences ?? {}).flatMap(([name, condition]) =>
    toldAt(analyze([condition]), `audiences.${name}`),
  );
  const isConstant = (name: string): boolean =>
    audiences.some(({ path }) => path === `audiences.${name}` || path.startsWith(`audiences.${name}.`));
  const experiences = config.experiences.flatMap(({ when, audience = [] }, at) => {
    const own = when ? toldAt(analyze([when]), `experiences[${at}].when`) : [];
    const names = [audience].flat();
    const named = names.flatMap((name) => {
      const condition = config.audiences?.[name];
      return condition ? [condition] : [];
    });
    if (own.length || !named.length || names.some(isConstant)) return own;
    const together = analyze(when ? [...named, when] : named);
    return toldAt(together, `experiences[${at}]`).map((one) => ({
      ...one,
      path: `experiences[${at}].audience`,
    }));
  });
  return [...audiences, ...experiences];
};
