/** The states of the widget in the demo shop and of the booking app, of which `looks.mjs` takes pictures. */

/** @typedef {import('playwright').Page} Page */
/** @typedef {{ past?: string, path: string, why: string }} Site */
/** @typedef {{ site?: Site, consents: boolean, height?: number, clip?: string, path?: string, show(page: Page): Promise<unknown> }} State */

/** The past of a visitor, as text: scripts know no type of the page's API. */
const past = (/** @type {string} */ api, /** @type {string} */ items) => `(async () => {
  await ${api}.ready;
  await ${api}.consent.accept({ surface: 'prompt' });
  for (const item of ${items}) ${api}.track({ name: 'view_item', items: [item] });
  await ${api}.profile.whenSaved();
})()`;

const COATS = `[...['a', 'b', 'c'].map((id) => ({ id, category: 'coats', brand: 'thornbeck', price: 180 })),
  { id: 'd', category: 'boots', brand: 'skelder', price: 140 }]`;
const FISH = "['brine', 'tide', 'salt'].map((id) => ({ id, category: 'fish', price: 75 }))";

/** @type {Site} */
export const SHOP = {
  path: '/',
  past: past('tactful', COATS),
  why: '[data-tactful-slot="hero"] tactful-why button',
};

/** @type {Site} */
const TABLES = { path: '/booking', past: past('tableNine', FISH), why: '.hero tactful-why button' };
const OPEN = '#tactful [part~=open]';

const HERO = SHOP.why;

/** More interests than the panel shows at first. */
const MANY = `for (const category of ['tents', 'backpacks', 'blankets', 'scarves', 'coffee', 'mugs', 'lamps', 'socks', 'gloves', 'hats', 'boots', 'bags', 'knives', 'stoves'])
  tactful.track({ name: 'view_item', items: [{ id: category, category, brand: category, price: 20 }] })`;

/** Opens the panel, and waits for its sections. */
async function open(/** @type {Page} */ page) {
  // As text: scripts know no type of the page's API.
  await page.evaluate('tactful.open()');
  await page.locator('#tactful dialog #options').waitFor();
}

/** Opens disclosures that match a selector, and those that appear in them, until all of them are open and have content. */
async function unfold(/** @type {Page} */ page, /** @type {string} */ selector) {
  await page.locator(`#tactful :is(${selector})`).first().waitFor();
  await page.waitForFunction((sections) => {
    const { shadowRoot } = document.querySelector('#tactful') ?? {};
    const found = [...(shadowRoot?.querySelectorAll(sections) ?? [])];
    const waiting = found.filter(
      (each) => each instanceof HTMLDetailsElement && (!each.open || each.childElementCount < 2),
    );
    for (const each of waiting) if (each instanceof HTMLDetailsElement) each.open = true;
    return waiting.length === 0;
  }, selector);
}

/** The panel with these disclosures open. @returns {State} */
const panelWith = (/** @type {string} */ disclosures, /** @type {number} */ height) => ({
  consents: true,
  height,
  clip: '#tactful dialog',
  async show(page) {
    await open(page);
    await unfold(page, disclosures);
  },
});

/** The states of the shop by name. Long dialogs are shown in a window that is as high as they are. @type {Record<string, State>} */
const SHOP_STATES = {
  prompt: { consents: false, show: (page) => page.locator('#tactful [part=prompt]').waitFor() },
  details: { consents: false, show: (page) => page.locator('#tactful #details > summary').click() },
  question: {
    consents: false,
    async show(page) {
      await page.locator('#tactful [part~=accept]').click();
      await page.locator('#tactful [part=question]').waitFor();
    },
  },
  front: { consents: true, show: (page) => page.locator(HERO).waitFor() },
  why: {
    consents: true,
    async show(page) {
      await page.locator(HERO).click();
      await page.locator('#tactful [part=explanation] h3').waitFor();
    },
  },
  'why-open': {
    consents: true,
    height: 1400,
    clip: '#tactful [part=explanation]',
    async show(page) {
      await page.locator(HERO).click();
      await unfold(page, '[part=explanation] details');
    },
  },
  panel: { consents: true, height: 900, show: open },
  activity: panelWith('#activity, .rows > li:first-child details', 3000),
  'all-interests': {
    consents: true,
    height: 1100,
    async show(page) {
      await page.evaluate(MANY);
      await open(page);
    },
  },
  settings: {
    consents: true,
    height: 1800,
    clip: '#tactful dialog',
    async show(page) {
      // As text: scripts know no type of the page's API.
      await page.evaluate("tactful.slots.tooPersonal('hero')");
      await page.evaluate("tactful.open('why')");
      await page.locator('#tactful dialog #why .w').first().waitFor();
    },
  },
  sections: panelWith('#options, #options > details', 4500),
  off: {
    consents: true,
    height: 900,
    async show(page) {
      await open(page);
      await page.locator('#tactful #personalize').click();
      await page.locator('#tactful dialog output span').waitFor();
    },
  },
  inspector: {
    consents: true,
    path: '/?tactful=inspect',
    show: (page) => page.locator('#tactful-inspect h2').waitFor(),
  },
};

/** Clicks a button of the app, and waits for an element. */
const press =
  (/** @type {string} */ button, /** @type {string} */ shown) => async (/** @type {Page} */ page) => {
    await page.locator(button).first().click();
    await page.locator(shown).first().waitFor();
  };

/** Waits for the preferences button of the app. */
const wait = (/** @type {Page} */ page) => page.locator(OPEN).waitFor();

/** The states of the booking app by name. @type {Record<string, State>} */
const APP_STATES = {
  'app-prompt': { consents: false, show: (page) => page.locator('#tactful [part=prompt]').waitFor() },
  'app-front': { consents: true, height: 1400, show: (page) => page.locator(TABLES.why).waitFor() },
  'app-why': { consents: true, show: press(TABLES.why, '#tactful [part=explanation] h3') },
  'app-list': { consents: true, height: 1200, path: '/booking/find?what=Fish', show: wait },
  'app-restaurant': { consents: true, height: 1200, path: '/booking/r/brine?time=19:30', show: wait },
  'app-panel': { consents: true, height: 900, show: press(OPEN, '#tactful dialog #options') },
};

/** All states by name. @type {Record<string, State & { site: Site }>} */
export const STATES = Object.fromEntries([
  ...Object.entries(SHOP_STATES).map(([name, state]) => [name, { site: SHOP, ...state }]),
  ...Object.entries(APP_STATES).map(([name, state]) => [name, { site: TABLES, ...state }]),
]);
