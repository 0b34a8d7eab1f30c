/** Decisions before and after Tactful is composed over an engine. */
import { beforeEach, describe, expect, test } from 'vitest';
import { clock, config, dump, freshWorld, soon, tab, tailoredTab, view } from '../testing/visitor.ts';
import { composeTactful } from './compose-tactful.ts';
import { createEngine } from './engine/engine.ts';
import { openConnection } from './ledger/connection.ts';
import { readUncheckedSnapshot } from './ledger/ledger.ts';
import { publishConfig } from './publish/publish-config.ts';

const SLOTS = ['hero', 'side', 'list'];

freshWorld();

/** A page that decides by `found`, and then reads `stored`. */
const begin = (found: readonly unknown[], stored: Promise<readonly unknown[]>) => {
  const engine = createEngine({
    config: publishConfig(config),
    now: () => clock.at,
    ledger: readUncheckedSnapshot(found),
  });
  const before = SLOTS.map((slot) => engine.decide(slot));
  return {
    before,
    engine,
    tactful: composeTactful(engine, { connection: openConnection(), records: stored }),
  };
};
const shown = (decisions: readonly { winner?: object }[]) =>
  JSON.stringify(decisions.map(({ winner }) => winner ?? null));

describe('decisions from the unchecked snapshot', () => {
  let records: readonly unknown[] = [];
  beforeEach(async () => {
    const before = await tailoredTab();
    before.track({ name: 'page_view' });
    before.track(view('x'));
    before.track(view('y'));
    await before.profile.whenSaved();
    records = await dump();
    before.destroy();
  });

  test('stay when the ledger is read again, and have their reasons', async () => {
    const { before, engine, tactful } = begin(records, Promise.resolve(records));
    await tactful.ready;
    expect(SLOTS.map(engine.decide)).toEqual(before);
    for (const [at, slot] of SLOTS.entries()) {
      expect(engine.decide(slot)).toBe(before[at]);
      expect(tactful.decide(slot).winner).toMatchObject({ experience: before[at]?.winner?.experience });
    }
    expect(tactful.decide('hero').winner?.reasons).toMatchObject([
      { fact: 'viewed.category.coats.30d', value: 2 },
    ]);
    tactful.destroy();
  });

  test('change when events were recorded before the ledger is read again', async () => {
    const { tactful } = begin(
      records,
      soon(20).then(() => records),
    );
    expect(tactful.decide('side').winner?.reasons).toMatchObject([
      { fact: 'affinity.category.coats', value: 1 },
    ]);
    for (const glove of ['g', 'h', 'i']) tactful.track(view(glove, 'gloves'));
    await tactful.ready;
    await tactful.profile.whenSaved();
    expect(tactful.decide('side').winner).toBeUndefined();
    expect(shown(SLOTS.map(tactful.decide))).toBe(shown(await fresh()));
    tactful.destroy();
  });

  test('change when another tab deleted events meanwhile', async () => {
    const other = tab();
    await other.ready;
    const viewed = other.profile.list().find(({ event }) => event.name === 'view_item');
    const { before, tactful } = begin(
      records,
      other.profile.remove([viewed?.event.id ?? '']).then(() => dump()),
    );
    expect(before[0]?.winner?.experience.id).toBe('coats');
    await tactful.ready;
    expect(tactful.decide('hero').winner).toBeUndefined();
    expect(shown(SLOTS.map(tactful.decide))).toBe(shown(await fresh()));
    tactful.destroy();
  });

  test('are the standard content if consent was withdrawn before Tactful was composed', async () => {
    const engine = createEngine({
      config: publishConfig(config),
      now: () => clock.at,
      ledger: readUncheckedSnapshot(records),
    });
    expect(engine.decide('hero').winner?.experience.id).toBe('coats');
    const other = tab();
    await other.ready;
    await other.consent.decline({ surface: 'api' });
    const tactful = composeTactful(engine, {
      connection: openConnection(),
      records: Promise.resolve(records),
    });
    expect(engine.decide('hero').winner).toBeUndefined();
    await tactful.ready;
    expect(tactful.decide('hero').stopped[0]?.reason).toBe('not-tailored');
    tactful.destroy();
  });

  test('are the standard content after a stop, whatever is recorded; consent and the profile stay', async () => {
    const { engine, tactful } = begin(records, Promise.resolve(records));
    await tactful.ready;
    tactful.slots.stop('The widget is missing.');
    tactful.slots.stop('A later reason.');
    expect(tactful.status().stopped).toBe('The widget is missing.');
    expect(SLOTS.map((slot) => engine.decide(slot).winner)).toEqual([undefined, undefined, undefined]);
    expect(tactful.track(view('z'))).toMatchObject({ recorded: true });
    await tactful.profile.whenSaved();
    expect(SLOTS.map((slot) => tactful.decide(slot).winner)).toEqual([undefined, undefined, undefined]);
    expect(tactful.consent.get().status).toBe('tailored');
    expect(tactful.profile.list().length).toBeGreaterThan(2);
    tactful.destroy();
    expect((await fresh())[0]?.winner?.experience.id).toBe('coats');
  });

  /** The decisions of a page that opens now. */
  const fresh = async () => {
    const one = tab();
    await one.ready;
    return SLOTS.map(one.decide);
  };
});
