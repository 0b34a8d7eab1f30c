/** The config of the README, with the experience of the ranking recipe. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freshWorld } from '../testing/visitor.ts';
import { type Config, createTactful } from './index.ts';

const ROOT = join(import.meta.dirname, '../../..');
const configIn = (file: string): Partial<Config> =>
  JSON.parse(/```json\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, file), 'utf8'))?.[1] ?? '');

freshWorld();

test.each(['README.md', 'docs/quick-start.md'])('ranks a row with the purposes of %s', async (file) => {
  const start = configIn(file);
  const { experiences = [], catalog } = configIn('docs/recipes/ranking.md');
  expect(experiences.length).toBeGreaterThan(0);
  const config = { ...start, catalog, experiences: [...(start.experiences ?? []), ...experiences] };
  const issues: unknown[] = [];
  const tactful = createTactful(config, { onConfigError: (issue) => issues.push(issue) });
  await tactful.ready;
  await tactful.consent.accept({ surface: 'api' });
  for (const id of ['1', '2', '3'])
    tactful.track({ name: 'view_item', items: [{ id: `item-${id}`, category: 'coats' }] });
  expect(issues).toEqual([]);
  for (const { slot, id } of experiences) expect(tactful.decide(slot).winner?.experience.id).toBe(id);
  tactful.destroy();
});
