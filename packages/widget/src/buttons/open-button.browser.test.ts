/** Tests when the preferences button is shown: not while the page is scrolled down, and never over a control. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { frames, type MountedShop, mountShop, unmountShop, until } from '../../testing/shop.ts';
import { PAUSE_MS } from './follow-page.ts';
import { createOpenButton } from './open-button.ts';
import { AWAY } from './styles.ts';
import type { WidgetHost } from './widget-host.ts';

beforeEach(() => page.viewport(800, 600));
afterEach(async () => {
  scrollTo(0, 0);
  await unmountShop();
});

const open = ({ find }: MountedShop): HTMLElement => find('[part=open]');
const isShown = (button: HTMLElement): boolean => {
  const { opacity, pointerEvents } = getComputedStyle(button);
  return Number(opacity) > 0 && pointerEvents !== 'none';
};
/** Adds markup to the end of the page, and returns its first element. */
const add = (html: string): HTMLElement => {
  const element = document.createElement('div');
  element.innerHTML = html;
  document.querySelector('main')?.append(element);
  return element.firstElementChild as HTMLElement;
};
/** Scrolls, and waits for the event, which comes before the next paint. */
const scroll = (target: Window | Element, top: number): Promise<void> =>
  new Promise((resolve) => {
    (target === window ? document : target).addEventListener('scroll', () => resolve(), { once: true });
    target.scrollTo(0, top);
  });

const LONG = '<div style="height:4000px"></div>';

describe('while the page is scrolled', () => {
  test('down, the button is gone before the next paint, and comes back after scrolling up', async () => {
    const shop = await mountShop({ consent: 'generic' });
    add(LONG);
    await until(() => isShown(open(shop))).toBe(true);
    await scroll(window, 1000);
    expect(isShown(open(shop))).toBe(false);
    await scroll(window, 900);
    expect(isShown(open(shop)), 'scrolling has not paused').toBe(false);
    await until(() => isShown(open(shop))).toBe(true);
  });

  test('down, it stays gone when something else changes, and the focus of the keyboard shows it', async () => {
    const shop = await mountShop({ consent: 'generic' });
    add(LONG);
    await until(() => isShown(open(shop))).toBe(true);
    await scroll(window, 1000);
    dispatchEvent(new Event('resize'));
    // Timers, frames and idle tasks run in the order of their requests: those of the button have run after these.
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    await frames();
    await new Promise((resolve) => requestIdleCallback(resolve));
    expect(isShown(open(shop))).toBe(false);
    await userEvent.keyboard('{Tab}');
    open(shop).focus();
    await until(() => isShown(open(shop))).toBe(true);
    expect(open(shop).matches(':focus-visible')).toBe(true);
  });

  test('in an element that fills the window, the same holds; not in one that is a part of the page', async () => {
    const shop = await mountShop({ consent: 'generic' });
    const app = add(`<div style="position:fixed;inset:0;overflow:auto">${LONG}</div>`);
    const part = add(`<div style="height:100px;overflow:auto">${LONG}</div>`);
    await until(() => isShown(open(shop))).toBe(true);
    await scroll(part, 500);
    expect(isShown(open(shop))).toBe(true);
    await scroll(app, 500);
    expect(isShown(open(shop))).toBe(false);
    // A router may replace the element that was scrolled.
    app.remove();
    dispatchEvent(new Event('resize'));
    await until(() => isShown(open(shop))).toBe(true);
  });
});

test('the button is not shown while controls fill the window, and is when they are gone', async () => {
  const shop = await mountShop({ consent: 'generic' });
  await until(() => isShown(open(shop))).toBe(true);
  const grid = add(`<div style="position:fixed;inset:0">${'<button>Add to cart</button>'.repeat(600)}</div>`);
  dispatchEvent(new Event('resize'));
  await until(() => isShown(open(shop))).toBe(false);
  grid.remove();
  dispatchEvent(new Event('resize'));
  await until(() => isShown(open(shop))).toBe(true);
});

test.each(['en', 'de', 'ar', 'ja'])(
  'in %s the icon has a name, a tooltip, and the size of a finger',
  async (language) => {
    const shop = await mountShop({ consent: 'generic', language });
    await until(() => isShown(open(shop))).toBe(true);
    const { width, height } = open(shop).getBoundingClientRect();
    expect(width).toBe(height);
    expect(width).toBeGreaterThanOrEqual(matchMedia('(pointer:coarse)').matches ? 44 : 40);
    expect(open(shop).textContent?.length).toBeGreaterThan(3);
    expect(open(shop).title).toBe(open(shop).textContent);
  },
);

test('the page reserves no space for the button', async () => {
  await mountShop({ consent: 'generic' });
  const { paddingBottom, scrollPaddingBottom } = document.documentElement.style;
  expect([paddingBottom, scrollPaddingBottom]).toEqual(['', '']);
});

test('a file of places that never arrives does not hide the button for good', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const button = document.createElement('button');
  const openButton = createOpenButton({
    // The floating button reads nothing else of it.
    host: { isPromptDue: () => false } as WidgetHost,
    button,
    parent: document.body,
    side: 'bottom-start',
    loadFloating: () => new Promise(() => undefined),
  });
  openButton.update();
  expect([button.isConnected, button.classList.contains(AWAY)]).toEqual([true, true]);
  vi.runAllTimers();
  expect(button.classList.contains(AWAY)).toBe(false);
  vi.useRealTimers();
});
