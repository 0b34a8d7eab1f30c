/** The contract of all bindings. Each framework runs these tests with its own rendering of the samples. */
import type { Issue, Tactful } from '@tactful/core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Placements } from '../src/placements.ts';
import { cleanUp, observed, stillReading, viewFish, visitor } from './visitor.ts';

/**
 * The slots that a binding renders:
 *
 * - `hero`: `<h2>All tables</h2>`, variant `fish`: `<h2>Fish first</h2>`
 * - `note`: `<i>tables</i>`, variant `fish`: `<b>+ fish</b>`, which the config adds after it
 * - `empty`: slot `hero` with `<h2>All tables</h2>`, and no variant
 * - `picture`: slot `hero` with `<h2>All tables</h2>`, variant `fish`: an `<img>` with the address
 */
export type Sample = 'hero' | 'note' | 'empty' | 'picture';

/** The properties of a sample. */
export interface SampleOptions {
  readonly tactful?: Tactful | undefined;
  readonly onIssue?: ((issue: Issue) => void) | undefined;
  /** The address of the picture. */
  readonly address?: string;
}

/** A binding under test. */
export interface Binding {
  readonly name: string;
  /** Renders a sample into an empty element. Returns its removal. */
  mount(place: HTMLElement, sample: Sample, options: SampleOptions): Promise<() => unknown>;
  /** The markup of `hero` as a server renders it; where that needs Node, a test there compares it. */
  readonly serverMarkup: () => string;
  /** Hydrates `serverMarkup` in the element. Returns its removal. */
  hydrate(place: HTMLElement, options: SampleOptions): Promise<() => unknown>;
  readonly placementsOf: (tactful: Tactful) => Placements;
}

const STANDARD = 'All tables';
const VARIANT = 'Fish first';

let place: HTMLElement;
let removals: (() => unknown)[] = [];

/** The text that the visitor sees. */
function visibleText(): string {
  const texts: string[] = [];
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.parentElement?.checkVisibility()) texts.push(node.textContent ?? '');
  return texts.join('').trim();
}

const slotElement = () => place.querySelector<HTMLElement>('[data-tactful-component]');
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Waits until `read` returns the value. It counts frames, because some tests stop the timers. */
async function until<T>(read: () => T, value: T): Promise<void> {
  const isEqual = () => JSON.stringify(read()) === JSON.stringify(value);
  for (let frame = 0; frame < 300 && !isEqual(); frame++) await nextFrame();
  expect(read()).toEqual(value);
}
const untilText = (text: string) => until(visibleText, text);

/** Waits until every observer of the element has run, and what it caused is rendered. */
async function settle(): Promise<void> {
  await new Promise<void>((resolve) => {
    const observer = new IntersectionObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe(place);
  });
  for (let frame = 0; frame < 4; frame++) await nextFrame();
}

/** Stops the timers until the test moves them. Frames and observers go on. */
const stopClock = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });

/** Waits until server content counts as read: 100 ms after the first paint of the page. */
async function pageWasRead(): Promise<void> {
  const painted = () => performance.getEntriesByName('first-contentful-paint')[0];
  await expect.poll(() => performance.now() - (painted()?.startTime ?? Infinity)).toBeGreaterThan(100);
}

const watchConsole = () => [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')];

function describeContent(mount: Binding['mount'], { placementsOf }: Binding): void {
  test.each(['unset', 'generic'] as const)(
    'stays standard while the consent status is %s',
    async (status) => {
      await mount(place, 'hero', { tactful: await visitor(status, 3) });
      await settle();
      expect(visibleText()).toBe(STANDARD);
      expect(slotElement()?.style.visibility ?? '').toBe('');
    },
  );

  test('stays standard without Tactful', async () => {
    await mount(place, 'hero', {});
    await settle();
    expect(visibleText()).toBe(STANDARD);
  });

  test('shows the variant, and the standard content again after consent is withdrawn', async () => {
    const tactful = await visitor('tailored', 2);
    await mount(place, 'hero', { tactful });
    await untilText(VARIANT);
    await tactful.consent.decline({ surface: 'api' });
    await untilText(STANDARD);
  });

  test('updates when events on the page change the decision', async () => {
    const tactful = await visitor();
    await mount(place, 'hero', { tactful });
    await settle();
    expect(visibleText()).toBe(STANDARD);
    viewFish(tactful, 2);
    await untilText(VARIANT);
    await tactful.profile.removeCategory('browsing');
    await untilText(STANDARD);
  });

  test('keeps the standard content when a variant is added after it', async () => {
    await mount(place, 'note', { tactful: await visitor('tailored', 1) });
    await untilText('tables+ fish');
  });

  test('stays standard if it has no content for the variant', async () => {
    const tactful = await visitor('tailored', 2);
    await mount(place, 'empty', { tactful });
    await settle();
    expect(visibleText()).toBe(STANDARD);
    expect(placementsOf(tactful).placements()).toEqual([]);
  });

  test('has the same attributes whatever it shows', async () => {
    const tactful = await visitor();
    await mount(place, 'hero', { tactful });
    await settle();
    const names = () =>
      slotElement()
        ?.getAttributeNames()
        .filter((name) => name !== 'style');
    const before = names();
    expect(before).toContain('data-private');
    expect(slotElement()?.className).toContain('ph-no-capture');
    viewFish(tactful, 2);
    await untilText(VARIANT);
    expect(names()).toEqual(before);
    expect(slotElement()?.className).toContain('ph-no-capture');
  });

  test('removes a variant that changes network traffic, reports it once, and does not show it again', async () => {
    const onIssue = vi.fn();
    const tactful = await visitor('tailored', 2);
    const address = `${location.origin}/requested-once.png`;
    const remove = await mount(place, 'picture', { tactful, onIssue, address });
    await until(() => onIssue.mock.calls.map(([{ path }]) => path), ['slots.hero']);
    expect(onIssue.mock.calls[0]?.[0].message).toContain(`src=${address}`);
    await untilText(STANDARD);
    await remove();
    await mount(place, 'picture', { tactful, onIssue, address });
    viewFish(tactful, 1);
    await settle();
    expect(visibleText()).toBe(STANDARD);
    expect(place.querySelector('img')).toBeNull();
    expect(onIssue).toHaveBeenCalledTimes(1);
  });
}

function describeMarks(mount: Binding['mount'], { placementsOf }: Binding): void {
  test('has a place for the why button while it is personalized', async () => {
    const tactful = await visitor('tailored', 2);
    const { placements } = placementsOf(tactful);
    const remove = await mount(place, 'hero', { tactful });
    await until(() => placements().map(({ slot }) => slot), ['hero']);
    expect(place.contains(placements()[0]?.element ?? null)).toBe(true);
    tactful.slots.showStandard('hero');
    await until(() => placements().length, 0);
    tactful.slots.enable('hero');
    await until(() => placements().length, 1);
    await remove();
    expect(placements()).toEqual([]);
  });

  test('reports its exposure once, after a second in view', async () => {
    const { tactful, calls } = observed(await visitor('tailored', 2));
    stopClock();
    await mount(place, 'hero', { tactful });
    await untilText(VARIANT);
    await settle();
    vi.advanceTimersByTime(999);
    expect(calls.seen).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(calls.seen).toEqual(['hero']);
    vi.advanceTimersByTime(5000);
    expect(calls.seen).toEqual(['hero']);
  });

  test('reports no exposure of its standard content, and none after it is removed', async () => {
    const { tactful, calls } = observed(await visitor('tailored', 1));
    stopClock();
    const remove = await mount(place, 'hero', { tactful });
    await settle();
    vi.advanceTimersByTime(2000);
    viewFish(tactful, 2);
    await untilText(VARIANT);
    await settle();
    vi.advanceTimersByTime(999);
    await remove();
    vi.advanceTimersByTime(2000);
    expect(calls.seen).toEqual([]);
  });

  test('leaves no listener and no place after it is removed, twenty times', async () => {
    const { tactful, calls } = observed(await visitor('tailored', 2));
    let rounds = 0;
    for (; rounds < 20; rounds++) {
      const remove = await mount(place, 'hero', { tactful });
      await untilText(VARIANT);
      expect(calls.listeners).toBeGreaterThan(0);
      await remove();
      expect(calls.listeners).toBe(0);
    }
    expect(rounds).toBe(20);
    expect(placementsOf(tactful).placements()).toEqual([]);
  });
}

function describeTiming(mount: Binding['mount']): void {
  test('is hidden in place while the profile is read, and then shows the decision', async () => {
    const { tactful, finish } = stillReading(await visitor('tailored', 2));
    stopClock();
    await mount(place, 'hero', { tactful });
    await until(() => slotElement()?.style.visibility, 'hidden');
    await finish();
    await until(() => slotElement()?.style.visibility, '');
    await untilText(VARIANT);
  });

  test('shows a decision that comes after 100 ms only when it is out of view', async () => {
    const { tactful, finish } = stillReading(await visitor('tailored', 2));
    stopClock();
    await mount(place, 'hero', { tactful });
    await until(() => slotElement()?.style.visibility, 'hidden');
    vi.advanceTimersByTime(99);
    expect(slotElement()?.style.visibility).toBe('hidden');
    vi.advanceTimersByTime(1);
    expect(slotElement()?.style.visibility).toBe('');
    vi.useRealTimers();
    await finish();
    await settle();
    expect(visibleText()).toBe(STANDARD);
    document.body.style.paddingTop = '300vh';
    await untilText(VARIANT);
  });
}

function describeServer(hydrate: Binding['hydrate'], { serverMarkup }: Binding): void {
  test('is rendered with its standard content by a server', () => {
    const markup = serverMarkup();
    expect(markup).toContain(`<h2>${STANDARD}</h2>`);
    expect(markup.replace(/<template.*?<\/template>/gs, '')).not.toContain(VARIANT);
  });

  test('switches at once out of view, without a hydration mismatch', async () => {
    const spies = watchConsole();
    document.body.style.paddingTop = '300vh';
    place.innerHTML = serverMarkup();
    const rendered = place.firstElementChild;
    await hydrate(place, { tactful: await visitor('tailored', 2) });
    await untilText(VARIANT);
    expect(place.firstElementChild).toBe(rendered);
    for (const spy of spies) expect(spy.mock.calls).toEqual([]);
  });

  test('keeps the content of the server while it is in view', async () => {
    await pageWasRead();
    place.innerHTML = serverMarkup();
    await hydrate(place, { tactful: await visitor('tailored', 2) });
    await settle();
    expect(visibleText()).toBe(STANDARD);
    document.body.style.paddingTop = '300vh';
    await untilText(VARIANT);
  });

  test('shows a decision that changes later at once, in view too', async () => {
    await pageWasRead();
    const tactful = await visitor();
    place.innerHTML = serverMarkup();
    await hydrate(place, { tactful });
    await settle();
    viewFish(tactful, 2);
    await untilText(VARIANT);
  });
}

/** Runs the contract for a binding. */
export function describeSlotContract(binding: Binding): void {
  const removedLater =
    <Args extends unknown[]>(render: (...args: Args) => Promise<() => unknown>) =>
    async (...args: Args) => {
      const remove = await render(...args);
      let isRemoved = false;
      const once = async () => {
        if (isRemoved) return;
        isRemoved = true;
        await remove();
      };
      removals.push(once);
      return once;
    };
  const mount = removedLater(binding.mount);

  describe(`${binding.name}: a slot`, () => {
    beforeEach(() => {
      place = document.body.appendChild(document.createElement('main'));
    });

    afterEach(async () => {
      vi.useRealTimers();
      vi.restoreAllMocks();
      for (const remove of removals) await remove();
      removals = [];
      place.remove();
      document.body.style.paddingTop = '';
      scrollTo(0, 0);
      await cleanUp();
    });

    describeContent(mount, binding);
    describeMarks(mount, binding);
    describeTiming(mount);
    describeServer(removedLater(binding.hydrate), binding);
  });
}
