/** What a page has decided before everything else has come, and what of it stands when that has come. */
import { beforeEach, describe, expect, test } from 'vitest';
import { clock, config, dump, freshWorld, soon, tab, tailoredTab, view } from '../testing/visitor.ts';
import { complete } from './create-personalizer.ts';
import { createEngine } from './engine/engine.ts';
import { readUncheckedSnapshot } from './ledger/ledger.ts';

const SLOTS = ['hero', 'side', 'list'];

freshWorld();

/** A page that has decided by `found`, and then is completed with what `stored` says. */
const begin = (found: readonly unknown[], stored: Promise<readonly unknown[]>) => {
  const base = createEngine({ config, now: () => clock.at, ledger: readUncheckedSnapshot(found) });
  const before = SLOTS.map((slot) => base.engine.decide(slot));
  return { before, personalizer: complete(base, { records: stored }) };
};
const shown = (decisions: readonly { winner?: object }[]) =>
  JSON.stringify(decisions.map(({ winner }) => winner ?? null));

describe('what was decided by the first look at the ledger', () => {
  let records: readonly unknown[] = [];
  beforeEach(async () => {
    const before = await tailoredTab();
    before.record({ name: 'page_view' });
    before.record(view('x'));
    before.record(view('y'));
    await before.settled();
    records = await dump();
    before.close();
  });

  test('stands when the ledger has been read again, and has its reasons', async () => {
    const { before, personalizer } = begin(records, Promise.resolve(records));
    await personalizer.ready;
    expect(SLOTS.map(personalizer.decide)).toEqual(before);
    for (const [at, slot] of SLOTS.entries()) expect(personalizer.decide(slot)).toBe(before[at]);
    expect(before[0]?.winner?.reasons).toMatchObject([{ fact: 'viewed.category.coats.30d', value: 2 }]);
    personalizer.close();
  });

  test('is decided anew by what was recorded before the ledger had been read again', async () => {
    const { before, personalizer } = begin(
      records,
      soon(20).then(() => records),
    );
    expect(before[1]?.winner?.reasons).toMatchObject([{ fact: 'affinity.category.coats', value: 1 }]);
    for (const glove of ['g', 'h', 'i']) personalizer.record(view(glove, 'gloves'));
    await personalizer.ready;
    await personalizer.settled();
    expect(personalizer.decide('side').winner).toBeUndefined();
    expect(shown(SLOTS.map(personalizer.decide))).toBe(shown(await fresh()));
    personalizer.close();
  });

  test('is decided anew by what another tab has deleted meanwhile', async () => {
    const other = tab();
    await other.ready;
    const viewed = other.profile().find(({ event }) => event.name === 'view_item');
    const { before, personalizer } = begin(
      records,
      other.remove([viewed?.event.id ?? '']).then(() => dump()),
    );
    expect(before[0]?.winner?.experience.id).toBe('coats');
    await personalizer.ready;
    expect(personalizer.decide('hero').winner).toBeUndefined();
    expect(shown(SLOTS.map(personalizer.decide))).toBe(shown(await fresh()));
    personalizer.close();
  });

  /** What a page decides that looks for the first time now. */
  const fresh = async () => {
    const one = tab();
    await one.ready;
    return SLOTS.map(one.decide);
  };
});
