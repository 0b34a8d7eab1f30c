import { expect, test } from 'vitest';
import { categoryLevels } from './category-levels.ts';

test.each([
  ['Coats', ['Coats']],
  ['Women > Rain Coats', ['Women', 'Rain Coats']],
  ['Women/Coats/', ['Women', 'Coats']],
  ['Women » Coats › Parkas|Sale', ['Women', 'Coats', 'Parkas', 'Sale']],
  ['', []],
])('the levels of %j', (path, levels) => {
  expect(categoryLevels(path)).toEqual(levels);
});
