/** Compares the prompt of Tactful with those of two consent widgets, on one page of the demo shop: counts and bytes. */
import { chromium } from 'playwright';
import { fullChromium } from '../../e2e/browsers.mjs';
import { formatSize, table } from '../report/format.mjs';
import { CONSENT_WIDGETS } from './consent-widgets.mjs';
import { openPeerShop } from './peer-shop.mjs';
import {
  countAxeViolations,
  countClicks,
  measureBytes,
  useUnderStrictPolicy,
} from './use-consent-widget.mjs';

/** @typedef {import('playwright').Browser} Browser */
/** @typedef {import('playwright').Page} Page */
/** @typedef {import('./consent-widgets.mjs').ConsentWidget} ConsentWidget */

/** @param {Browser} browser @param {ConsentWidget} widget */
async function measureWidget(browser, widget) {
  const normal = await openPeerShop({ ...widget, policy: 'normal' });
  const strict = await openPeerShop({ ...widget, policy: 'strict' });
  /** @template T @param {(page: Page) => Promise<T>} act */
  const inNewContext = async (act) => {
    const context = await browser.newContext();
    const result = await act(await context.newPage());
    await context.close();
    return result;
  };
  const onPage = (/** @type {(page: Page) => Promise<any>} */ act) =>
    inNewContext(async (page) => {
      await page.goto(normal.url);
      return act(page);
    });
  const figures = {
    bytes: await inNewContext((page) => measureBytes(page, normal.url, widget)),
    clicks: await countClicks(onPage, widget),
    axe: await onPage((page) => countAxeViolations(page, widget)),
    strict: await inNewContext((page) => useUnderStrictPolicy(page, strict.url, widget)),
  };
  normal.close();
  strict.close();
  return figures;
}

/** Each measure with its cell. @type {readonly (readonly [measure: string, cell: (figures: any) => string | number])[]} */
const ROWS = [
  ['bytes that the prompt needs', ({ bytes }) => formatSize(bytes.prompt)],
  ['bytes in all, after consent was given and withdrawn', ({ bytes }) => formatSize(bytes.all)],
  ['clicks to refuse', ({ clicks }) => clicks.refuse],
  ['clicks to see the details', ({ clicks }) => clicks.details],
  ['clicks to withdraw consent later', ({ clicks }) => clicks.withdraw],
  ['rules of axe that are broken, with the prompt', ({ axe }) => listed(axe.prompt)],
  ['rules of axe that are broken, with the details', ({ axe }) => listed(axe.details)],
  ['strictest policy, with Trusted Types: violations', ({ strict }) => strict.violations.length],
  ['strictest policy: the prompt is shown', ({ strict }) => yesOrNo(strict.showsPrompt)],
  ['strictest policy: the details are shown', ({ strict }) => yesOrNo(strict.showsDetails)],
];

const listed = (/** @type {readonly string[]} */ ids) =>
  ids.length ? `${ids.length}: ${ids.map((id) => `\`${id}\``).join(', ')}` : '0';
const yesOrNo = (/** @type {boolean} */ is) => (is ? 'yes' : '**no**');

/** @type {import('../report/benchmark.mjs').Benchmark} */
export const prompts = {
  name: 'prompts',
  title: 'Prompts, compared with two consent widgets',
  async measure() {
    const browser = await chromium.launch(fullChromium());
    /** @type {{ [name: string]: object }} */
    const widgets = {};
    try {
      for (const widget of CONSENT_WIDGETS) widgets[widget.name] = await measureWidget(browser, widget);
    } finally {
      await browser.close();
    }
    return { widgets };
  },
  render: ({ widgets }) =>
    table(
      ['measure', ...Object.keys(widgets)],
      ROWS.map(([measure, cell]) => [measure, ...Object.values(widgets).map(cell)]),
    ),
};
