/** The queue at `window.tactful`: calls before, calls after, bad calls. */
import { describe, expect, test } from 'vitest';
import { type Call, type Methods, openQueue } from './command-queue.ts';

function opening(before: unknown) {
  const made: unknown[] = [];
  const warnings: string[] = [];
  const queue = openQueue('1.2.3', Promise.resolve(), before, (text) => warnings.push(text));
  const methods = {
    track: (event: unknown) => {
      made.push(['track', event]);
      return { recorded: false, reason: 'no-consent' };
    },
    open: (where: unknown) => made.push(['open', where]),
    decide: () => {
      throw Error('broken');
    },
  } as unknown as Methods;
  return { queue, made, warnings, answer: () => queue.answer(methods) };
}

describe('calls', () => {
  test('made before the script came are kept, and made in order', () => {
    const { made, answer } = opening([
      ['track', 1],
      ['open', 'used'],
      ['track', 2],
    ]);
    expect(made).toEqual([]);
    answer();
    expect(made).toEqual([
      ['track', 1],
      ['open', 'used'],
      ['track', 2],
    ]);
  });

  test('made while the config is on its way come after those, by push or by name', () => {
    const { queue, made, answer } = opening([['track', 1]]);
    queue.tactful.push(['track', 2]);
    expect(queue.tactful.track(3 as never)).toBe(undefined);
    answer();
    expect(made.flat()).toEqual(['track', 1, 'track', 2, 'track', 3]);
  });

  test('made afterwards are answered at once', () => {
    const { queue, made, answer } = opening(undefined);
    answer();
    expect(queue.tactful.track({ name: 'search' })).toEqual({ recorded: false, reason: 'no-consent' });
    queue.tactful.push(['open', 'used'], ['open']);
    expect(made.slice(1)).toEqual([
      ['open', 'used'],
      ['open', undefined],
    ]);
  });

  test.each<[what: string, call: unknown]>([
    ['no list', 'track'],
    ['null', null],
    ['an unknown name', ['trck', {}]],
    ['a name of the prototype', ['constructor']],
    ['nothing', undefined],
    ['a call that fails', ['decide', 'hero']],
    ['a circle', Object.assign([] as unknown[], { 0: 'x' })],
  ])('that are %s are told, throw nothing, and hold up no other', (_what, call) => {
    const { queue, made, warnings, answer } = opening([call, ['track', 1]]);
    answer();
    queue.tactful.push(call as Call);
    expect(made).toEqual([['track', 1]]);
    expect(warnings.length).toBeGreaterThan(0);
    expect(warnings[0]).toContain('expected a call');
  });

  test('are read from an array only', () => {
    for (const before of [{ length: 1, 0: ['track', 1] }, 'track', null]) {
      const { made, answer } = opening(before);
      answer();
      expect(made).toEqual([]);
    }
  });
});
