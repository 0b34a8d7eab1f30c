/** Rule `undeclared-item-ids`: ids of items on the pages that can be recorded only if the config declares their shape. */
import type { Config } from '@tactful/core';
import { isProductNumber, itemIdOf, namedValuesOf, publishConfig } from '@tactful/core/internal';
import type { Experience } from '@tactful/rules';
import { factsIn, storedFactsOfAction } from '@tactful/rules/internal';
import { collectItemIds } from '../catalog/collect-item-ids.ts';
import { suggestItemIdShape } from '../catalog/item-id-shape.ts';
import { judgeShelfName } from '../judge/judge.ts';
import { type RuleIssue, warningIssue } from './issue.ts';

const isAboutItems = (fact: string): boolean => fact.split('.')[1] === 'item';

const usesItems = (config: Config): boolean => {
  const conditions = (experience: Experience) => [
    experience.when ?? {},
    ...[experience.audience ?? []].flat().map((name) => config.audiences?.[name] ?? {}),
  ];
  return config.experiences.some((experience) =>
    [...conditions(experience).flatMap(factsIn), ...storedFactsOfAction(experience, config)].some(
      isAboutItems,
    ),
  );
};

const declare = (config: Config, itemId: string): Config => ({
  ...config,
  catalog: { ...config.catalog, itemId },
});

const quoted = (ids: readonly string[]): string =>
  ids
    .slice(0, 3)
    .map((id) => JSON.stringify(id))
    .join(', ');

/**
 * Returns the advice on ids that are not recorded.
 *
 * @param recorded - The other ids of the pages. A declared shape replaces the default one: they must match it, too.
 */
const remedyOf = (config: Config, ids: readonly string[], recorded: readonly string[]): string => {
  const sensitive = ids.filter((id) => judgeShelfName(id).verdict === 'sensitive');
  if (sensitive.length) return `Use ids without words: ${quoted(sensitive)} would reveal something intimate`;
  const own = config.catalog?.itemId;
  const shape = suggestItemIdShape(own === undefined ? [...ids, ...recorded] : ids);
  const isNamed = shape === undefined ? undefined : namedValuesOf(publishConfig(declare(config, shape)));
  const isEnough = isNamed && ids.every((id) => isNamed('item', id));
  if (isEnough) {
    const whole = own === undefined ? shape : `${own}|${shape}`;
    return `Declare their shape, as in "catalog": { "itemId": ${JSON.stringify(whole)} }`;
  }
  return 'They may be numbers of phones, cards or accounts, or have too many shapes. Name the items in catalog.names, or use article numbers';
};

/** Checks the ids of items on the pages, if the config has rules about single items. */
export const checkItemIds = (config: Config, pages: ReadonlyMap<string, string>): readonly RuleIssue[] => {
  if (!usesItems(config)) return [];
  const found = [...pages].flatMap(([file, html]) => collectItemIds(file, html));
  const listed = new Set(found.filter(({ isListed }) => isListed).map(({ id }) => itemIdOf({ id })));
  const isNamed = namedValuesOf(publishConfig(config));
  const isRecorded = (id: string): boolean => isNamed('item', id) || (isProductNumber(id) && listed.has(id));
  const all = [...new Set(found.map(({ id }) => itemIdOf({ id })))].filter(Boolean);
  const ids = all.filter((id) => !isRecorded(id));
  if (!ids.length) return [];
  const message = `ids of items are not recorded: ${quoted(ids)}${ids.length > 3 ? ` and ${ids.length - 3} more` : ''}. ${remedyOf(config, ids, all.filter(isRecorded))}`;
  return [warningIssue('undeclared-item-ids', config.catalog ? 'catalog' : '', message)];
};
