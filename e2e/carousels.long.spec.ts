/** Rows of items in carousels of libraries: their order, and that they still work with it. */
import { expect, type Page, test } from '@playwright/test';
import { becomeTailored, openLibraryShop, pageOf } from './support/library-shop.ts';
import { watch } from './support/watch-page.ts';

/** A library, and how a shop uses it. */
interface Carousel {
  readonly head: string;
  /** The class of the row, and of each item. */
  readonly classes: readonly [row: string, item: string];
  /** Starts the carousel, with the lines of the documentation. */
  readonly start: string;
  /** Selects the item that the carousel shows first, the next one of its buttons, and copies of items. */
  readonly active: string;
  readonly next: string;
  readonly copies: string;
}

const slick = (options: string): Carousel => ({
  head: `<link rel="stylesheet" href="/lib/slick-carousel/slick/slick.css"><link rel="stylesheet" href="/lib/slick-carousel/slick/slick-theme.css">
<script src="/lib/jquery/dist/jquery.js"></script><script src="/lib/slick-carousel/slick/slick.js"></script>`,
  classes: ['row', ''],
  // Otherwise slick ignores a key until a timer ends, even without an animation.
  start: `const AT_ONCE = { speed: 0, waitForAnimate: false };
const row = $('.row').slick(${options});
row.on('tactful-order', () => row.slick('unload').slick('reinit').slick('initADA'));`,
  active: '.slick-current',
  next: '.slick-next',
  copies: '.slick-cloned',
});

const swiper = (options: string): Carousel => ({
  head: '<link rel="stylesheet" href="/lib/swiper/swiper-bundle.css"><script src="/lib/swiper/swiper-bundle.js"></script>',
  classes: ['swiper-wrapper', 'swiper-slide'],
  start: `const swiper = new Swiper('.swiper', { navigation: { nextEl: '.swiper-button-next', prevEl: '.swiper-button-prev' }, keyboard: true, pagination: { el: '.swiper-pagination' }, speed: 0, ${options} });
swiper.el.addEventListener('tactful-order', () => swiper.update());`,
  active: '.swiper-slide-active',
  next: '.swiper-button-next',
  copies: '.no-copies',
});

const CAROUSELS: { readonly [name: string]: Carousel } = {
  'slick, which wraps and copies its slides': slick('{ slidesToShow: 3, ...AT_ONCE, dots: true }'),
  'slick without wrappers': slick('{ rows: 0, slidesToShow: 2, ...AT_ONCE, infinite: false }'),
  Swiper: swiper('slidesPerView: 2'),
  'Swiper that loops': swiper('slidesPerView: 2, loop: true'),
  'Swiper that loops around a centered slide': swiper('slidesPerView: 3, loop: true, centeredSlides: true'),
};

const CATEGORIES = ['mugs', 'boots', 'coats', 'mugs', 'coats', 'boots', 'tents', 'mugs'];
const STANDARD = CATEGORIES.map((_, at) => `item-${at}`);
const RANKED = [2, 4, 0, 1, 3, 5, 6, 7].map((at) => `item-${at}`);

const pageWith = ({ head, classes: [row, item], start }: Carousel, startsFirst: boolean): string => {
  const items = CATEGORIES.map(
    (category, at) =>
      `<article style="height:14em" class="${item}" data-tactful-item="item-${at}" data-tactful-category="${category}"><a href="#${at}">${category} ${at}</a></article>`,
  );
  // Within the slot, which is ordered once it is complete.
  const script = `<script>window.start = () => { ${start} }; ${startsFirst ? 'start();' : ''}</script>`;
  return pageOf(
    `<section data-tactful-slot="row"><div class="swiper" style="margin:3em"><div class="${row}">${items.join('')}</div>
<div class="swiper-button-prev"></div><div class="swiper-button-next"></div><div class="swiper-pagination"></div></div>${script}</section>`,
    { head },
  );
};

/** The items in the order of the carousel, beginning with the one that it shows first. */
const readOrder = (page: Page, { active, copies }: Carousel): Promise<string[]> =>
  page.evaluate(
    ([activeSelector, copiesSelector]) => {
      const items = [...document.querySelectorAll('[data-tactful-item]')].filter(
        (item) => !item.closest(copiesSelector),
      );
      const first = items.findIndex((item) => item.closest(activeSelector));
      return [...items.slice(Math.max(0, first)), ...items.slice(0, Math.max(0, first))].map(
        (item) => item.getAttribute('data-tactful-item') ?? '',
      );
    },
    [active, copies] as const,
  );

/** Expects that places are numbered in their order, and that copies are in the order of the items. */
async function expectConsistent(page: Page, carousel: Carousel, order: readonly string[]): Promise<void> {
  const items = page.locator('[data-tactful-item]');
  const ids = await items.evaluateAll((all) => all.map((item) => item.getAttribute('data-tactful-item')));
  const start = order.indexOf(ids[0] ?? '');
  expect(ids).toEqual(ids.map((_, at) => order[(start + at) % order.length]));
  const names = await page
    .locator('[data-tactful-item][aria-label]')
    .evaluateAll((all) => all.map((item) => [item.getAttribute('data-tactful-item'), item.ariaLabel]));
  expect(names).toHaveLength(carousel.start.includes('Swiper') ? order.length : 0);
  for (const [id, name] of names) expect(name).toBe(`${order.indexOf(id ?? '') + 1} / ${order.length}`);
}

/** Opens the page until its row is ranked. A row that was late keeps its standard order until the next load. */
const openRanked = (page: Page, address: string, carousel: Carousel): Promise<void> =>
  expect(async () => {
    await page.goto(address);
    await expect.poll(() => readOrder(page, carousel), { timeout: 2000 }).toEqual(RANKED);
  }).toPass();

/** Expects that the carousel shows the items in this order, and continues with the next one by its button and its key. */
async function expectWorking(page: Page, carousel: Carousel, order: readonly string[]): Promise<void> {
  await expect.poll(() => readOrder(page, carousel)).toEqual(order);
  const isNext = (at: number) =>
    expect.poll(async () => (await readOrder(page, carousel))[0]).toBe(order[at]);
  await page.locator(carousel.next).click();
  await isNext(1);
  await page.locator('.slick-list, .swiper').first().focus();
  await page.keyboard.press('ArrowRight');
  await isNext(2);
}

for (const [name, carousel] of Object.entries(CAROUSELS))
  for (const startsFirst of [true, false])
    test(`a row in ${name} that starts ${startsFirst ? 'before' : 'after'} Tactful is ranked, and has its order back once consent is withdrawn`, {
      tag: startsFirst ? [] : '@slow',
    }, async ({ page }) => {
      const watched = await watch(page);
      const shop = await openLibraryShop({ pages: { '/': pageWith(carousel, startsFirst) } });
      await becomeTailored(page, shop.url);
      await openRanked(page, shop.url, carousel);
      if (!startsFirst) await page.evaluate(() => (window as unknown as { start(): void }).start());
      await expectWorking(page, carousel, RANKED);
      await expectConsistent(page, carousel, RANKED);
      await page.evaluate(() => window.tactful.consent.decline({ surface: 'api' }));
      // The carousel stays at its third place.
      await expectWorking(page, carousel, [...STANDARD.slice(2), ...STANDARD.slice(0, 2)]);
      await expectConsistent(page, carousel, STANDARD);
      expect(watched.errors).toEqual([]);
      await shop.close();
    });
