import { describe, expect, test } from 'vitest';
import { catalogOf } from '../../testing/catalog.ts';
import { configOf, publishedOf } from '../../testing/config.ts';
import { createDecider } from '../decisions/decider.ts';
import type { DecisionContext } from '../decisions/types.ts';
import { parseConfig } from '../index.ts';
import { categoriesIn } from './fact-catalog.ts';

const purposesOf = (purposes: { readonly [name: string]: readonly string[] }): object => ({
  purposes: Object.fromEntries(
    Object.entries(purposes).map(([name, dataCategories]) => [
      name,
      { label: 'l', benefit: 'b', dataCategories },
    ]),
  ),
});
const NEVER = {
  visit: 0,
  day: 0,
  lifetime: 0,
  lastSeenAt: Number.NEGATIVE_INFINITY,
  dismissals: 0,
  lastDismissedAt: Number.NEGATIVE_INFINITY,
};

/** Decides for a visitor who allows the data categories of the purposes, and nothing else. */
const decide = (experience: object, purposes: { readonly [name: string]: readonly string[] }) => {
  const { config, issues } = parseConfig(
    configOf([{ variant: undefined, ...experience }], purposesOf(purposes)),
    catalogOf,
  );
  if (!config) throw Error('no config');
  const situation: DecisionContext = {
    now: 0,
    tailored: true,
    assignmentId: 'a',
    read: () => [],
    isPurposeAllowed: () => true,
    isCategoryAllowed: (category) => Object.values(purposes).flat().includes(category),
    isSlotEnabled: () => true,
    hasFired: () => true,
    history: () => NEVER,
  };
  const { winner, stopped } = createDecider(publishedOf(config), categoriesIn(catalogOf(config))).decide(
    'hero',
    situation,
  );
  return { isShown: !!winner, reason: stopped[0]?.reason, issues };
};

const BY_ITEM = { action: 'rank', by: 'item' };

describe('an action', () => {
  test.each([
    ['all categories of its fact', BY_ITEM, ['browsing', 'cart', 'purchases', 'stated']],
    ['some of them, where no purpose uses the others', BY_ITEM, ['browsing', 'purchases']],
    ['one of them', BY_ITEM, ['browsing']],
    ['the category of a purchase', { action: 'suppress', by: 'item' }, ['purchases']],
    ['the category of features', { action: 'shortcuts' }, ['usage']],
  ])('is carried out with %s', (_, experience, dataCategories) => {
    // `bought.all.all` is a fact of purchases.
    const { isShown, issues } = decide(experience, { pages: dataCategories });
    expect({ isShown, issues }).toEqual({ isShown: true, issues: [] });
  });

  test.each([
    [BY_ITEM, { pages: ['usage'] }, 'browsing, cart, purchases, stated'],
    [{ action: 'suppress' }, { pages: ['browsing'] }, 'purchases'],
    [{ action: 'shortcuts' }, { pages: ['browsing'] }, 'usage'],
    // Data that another purpose stores must not be used for this one.
    [BY_ITEM, { pages: ['browsing'], care: ['purchases', 'service'] }, 'purchases'],
  ])('that needs other data stops, with an issue that names them: %j', (experience, purposes, missing) => {
    const { isShown, reason, issues } = decide({ ...experience, purpose: 'pages' }, purposes);
    expect([isShown, reason]).toEqual([false, 'purpose-data']);
    expect(issues).toEqual([
      {
        code: 'purpose-data',
        severity: 'warning',
        path: 'experiences[0].purpose',
        keys: ['experiences', 0, 'purpose'],
        message: `the purpose "pages" does not use ${missing} data, which the action "${experience.action}" reads, so the experience is never shown; add the data categories to the purpose, or choose another purpose`,
      },
    ]);
  });
});
