/** Why a spot looks as it does: the facts that decided, and what can be done about it. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { begin, end, until, view, type World } from '../../testing/visitor.ts';

beforeEach(() => page.viewport(800, 600));
afterEach(end);

const COATS = [view('1'), view('2'), view('3'), { name: 'search', term: 'wool' } as const];
const whys = () => [...document.querySelectorAll('tactful-why')];
const why = () => whys()[0]?.shadowRoot?.querySelector('button') as HTMLButtonElement;
const ask = async ({ all }: World) => {
  await userEvent.click(why());
  await until(() => all('article').length).toBe(1);
};

describe('obligation 23', () => {
  test('a personalized spot has a named button of its own, a generic one has none', async () => {
    await begin({ choice: 'tailored', events: COATS });
    expect(whys().map((each) => each.parentElement?.id)).toEqual(['hero']);
    expect(why().textContent).toBe('Why this?');
    const { width, height } = why().getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
  });

  test('names the facts that decided, with their values, and no others', async () => {
    const world = await begin({ choice: 'tailored', events: COATS });
    await ask(world);
    const said = world.all('article > ul > li').map((each) => each.textContent);
    expect(said).toEqual(['You looked at coats 3 times in the last 7 days']);
    await userEvent.click(world.saying('What it is based on'));
    await until(() => world.all('article details li').length).toBe(3);
    expect(world.one('article details').textContent).not.toContain('wool');
    await userEvent.click(world.saying('Also considered'));
    await until(() => world.one('#considered').textContent).toContain('It does not fit your visit.');
  });

  test.each(['Not this', 'Too personal', 'Show generic'])(
    "'%s' acts at once and can be undone",
    async (words) => {
      const world = await begin({ choice: 'tailored', events: COATS });
      await ask(world);
      await userEvent.click(world.saying(words));
      await until(() => world.tactful.decide('hero').winner).toBeUndefined();
      await until(() => whys()).toEqual([]);
      await userEvent.click(world.saying('Undo'));
      await until(() => world.tactful.decide('hero').winner?.variant).toBe('coats');
      await until(() => whys().length).toBe(1);
      expect(world.one('output').textContent).toBe('');
    },
  );

  test('the undo is offered for ten seconds', async () => {
    const world = await begin({ choice: 'tailored', events: COATS });
    await ask(world);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      await userEvent.click(world.saying('Show generic'));
      await vi.waitFor(() => expect(world.one('output').textContent).toContain('Undo'));
      vi.advanceTimersByTime(9_900);
      expect(world.one('output').textContent).toContain('Undo');
      vi.advanceTimersByTime(200);
      expect(world.one('output').textContent).toBe('');
    } finally {
      vi.useRealTimers();
    }
  });

  test('moves nothing, and goes with the widget', async () => {
    const { widget, tactful, moved } = await begin({ choice: 'tailored' });
    const size = () => document.querySelector('#hero')?.getBoundingClientRect().toJSON();
    const before = size();
    for (const event of COATS) tactful.track(event);
    moved();
    expect(whys()).toHaveLength(1);
    expect(size()).toEqual(before);
    widget.remove();
    expect(whys()).toEqual([]);
  });
});
