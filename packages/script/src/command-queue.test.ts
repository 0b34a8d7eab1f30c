/** The queue at `window.tactful`: calls before the start, calls afterwards, invalid calls. */
import { createTactful } from '@tactful/core';
import { afterAll, describe, expect, test } from 'vitest';
import type { Methods } from './call-runner.ts';
import { type Call, createQueue, GROUP_NAMES, METHOD_NAMES } from './command-queue.ts';
import { describeUnknownCall } from './unknown-call.ts';

function createTestQueue(previous: unknown) {
  const calls: unknown[] = [];
  const warnings: string[] = [];
  const queue = createQueue({
    version: '1.2.3',
    ready: Promise.resolve(),
    previous,
    warn: (text) => warnings.push(text),
  });
  const methods: Methods = {
    track: (event: unknown) => {
      calls.push(['track', event]);
      return { recorded: false, reason: 'no-consent' };
    },
    open: (where: unknown) => calls.push(['open', where]),
    decide: () => {
      throw Error('broken');
    },
    'consent.decline': (options: unknown) => calls.push(['consent.decline', options]),
  };
  return {
    queue,
    calls,
    warnings,
    connect: () => queue.connect(methods, (call) => warnings.push(describeUnknownCall(call))),
  };
}

describe('the names of the methods', () => {
  const tactful = createTactful({ version: 1, experiences: [] });
  afterAll(tactful.destroy);

  test.each(['consent', 'profile', 'slots'] as const)('in %s are those of the API', (group) => {
    expect(GROUP_NAMES[group].split(' ').sort()).toEqual(Object.keys(tactful[group]).sort());
  });

  test('are those of the API, and open and close', () => {
    const names = METHOD_NAMES.split(' ');
    for (const name of names.filter((each) => each !== 'open' && each !== 'close'))
      expect(tactful).toHaveProperty(name, expect.any(Function));
    expect(names).toHaveLength(8);
  });
});

describe('calls', () => {
  test('that were made before the script has loaded are run in order', () => {
    const { calls, connect } = createTestQueue([
      ['track', 1],
      ['open', 'used'],
      ['track', 2],
    ]);
    expect(calls).toEqual([]);
    connect();
    expect(calls).toEqual([
      ['track', 1],
      ['open', 'used'],
      ['track', 2],
    ]);
  });

  test('that are made before the start follow those, by push or by name, and return undefined', () => {
    const { queue, calls, connect } = createTestQueue([['track', 1]]);
    queue.tactful.push(['track', 2]);
    expect(queue.tactful.track({ name: 'search' })).toBe(undefined);
    expect(queue.tactful.consent.decline({ surface: 'api' })).toBe(undefined);
    connect();
    expect(calls).toEqual([
      ['track', 1],
      ['track', 2],
      ['track', { name: 'search' }],
      ['consent.decline', { surface: 'api' }],
    ]);
  });

  test('that are made afterwards are run at once', () => {
    const { queue, calls, connect } = createTestQueue(undefined);
    connect();
    expect(queue.tactful.track({ name: 'search' })).toEqual({ recorded: false, reason: 'no-consent' });
    queue.tactful.push(['open', 'used'], ['open'], ['consent.decline', { surface: 'api' }]);
    expect(calls.slice(1)).toEqual([
      ['open', 'used'],
      ['open', undefined],
      ['consent.decline', { surface: 'api' }],
    ]);
  });

  test('of methods that are connected later stay queued, in order', () => {
    const { queue, calls, warnings, connect } = createTestQueue([['track', 1], ['setPage', {}], ['nothing']]);
    queue.connect({ setPage: (page: unknown) => calls.push(page) });
    expect(calls).toEqual([{}]);
    expect(warnings).toEqual([]);
    connect();
    expect(calls).toEqual([{}, ['track', 1]]);
    expect(warnings).toEqual([expect.stringContaining('got string nothing')]);
  });

  test.each<[what: string, call: unknown]>([
    ['no list', 'track'],
    ['null', null],
    ['an unknown name', ['trck', {}]],
    ['a name of the prototype', ['constructor']],
    ['a name of the prototype in a group', ['consent.constructor']],
    ['a symbol', [Symbol('track')]],
    ['a circle', Object.assign([] as unknown[], { 0: 'x' })],
    ['undefined', undefined],
  ])('that are %s are reported, throw nothing, and delay no other call', (_what, call) => {
    const { queue, calls, warnings, connect } = createTestQueue([call, ['track', 1]]);
    connect();
    // A page may push anything.
    queue.tactful.push(call as Call);
    expect(calls).toEqual([['track', 1]]);
    expect(warnings).toHaveLength(2);
    expect(warnings[0]).toContain('expected a call');
  });

  test('that fail are reported, and throw nothing', () => {
    const { queue, calls, warnings, connect } = createTestQueue([
      ['decide', 'hero'],
      ['track', 1],
    ]);
    connect();
    expect(queue.tactful.decide('hero')).toBe(undefined);
    expect(calls).toEqual([['track', 1]]);
    expect(warnings).toEqual(Array(2).fill('tactful.decide failed: Error: broken'));
  });

  test.each([
    ['an object', { length: 1, 0: ['track', 1] }],
    ['a string', 'track'],
    ['null', null],
  ])('are not read from %s', (_what, previous) => {
    const { calls, connect } = createTestQueue(previous);
    connect();
    expect(calls).toEqual([]);
  });
});

describe('the page needs the whole', () => {
  /** Whether `used` has resolved, after everything else that was about to happen. */
  const isUsed = async ({ used }: { readonly used: Promise<void> }) => {
    let is = false;
    void used.then(() => {
      is = true;
    });
    await new Promise((resolve) => setTimeout(resolve));
    return is;
  };

  test('with a call, by name or by push', async () => {
    const [one, other] = [createTestQueue(undefined).queue, createTestQueue([]).queue];
    expect(await isUsed(one)).toBe(false);
    one.tactful.decide('hero');
    other.tactful.push(['open']);
    expect(await isUsed(one)).toBe(true);
    expect(await isUsed(other)).toBe(true);
  });

  test('with a call before the script has loaded', async () => {
    expect(await isUsed(createTestQueue([['track', 1], ['open']]).queue)).toBe(true);
  });

  test('not with a call that has no effect without consent', async () => {
    const { queue, calls } = createTestQueue([['track', 1]]);
    queue.tactful.setPage({ type: 'home' });
    queue.tactful.subscribe(() => undefined);
    queue.tactful.status();
    queue.tactful.consent.get();
    expect(await isUsed(queue)).toBe(false);
    queue.connect({ setPage: (page: unknown) => calls.push(page) });
    expect(calls).toEqual([{ type: 'home' }]);
    expect(await isUsed(queue)).toBe(false);
  });

  test('by reading `ready`, not by reading the version', async () => {
    const { queue } = createTestQueue(undefined);
    expect(queue.tactful.version).toBe('1.2.3');
    expect(await isUsed(queue)).toBe(false);
    await queue.tactful.ready;
    expect(await isUsed(queue)).toBe(true);
  });
});
