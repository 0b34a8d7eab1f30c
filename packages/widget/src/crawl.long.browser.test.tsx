/** Reads every text of the widget, in every language and state: no id, key or empty value is shown, and no sentence twice. */
import type { Config } from '@tactful/core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { unfoldAll } from '../testing/open-sections.ts';
import {
  CONFIG,
  frames,
  type MountedShop,
  mountShop,
  unmountShop,
  until,
  viewItem,
} from '../testing/shop.ts';
import explain from './explain/messages.ts';
import { parseMessages } from './i18n.ts';
import english from './locales/en.ts';
import more from './more/messages.ts';
import { selectedOptions } from './panel/interest-list.ts';
import panel from './panel/messages.ts';

beforeEach(() => page.viewport(800, 600));
afterEach(unmountShop);

const LANGUAGES = ['en', 'ar', 'de', 'es', 'fr', 'ja', 'ru', 'zh-Hans', 'zh-Hant'];
const events = [
  viewItem('sku-77'),
  viewItem('2'),
  viewItem('3'),
  { name: 'search', term: 'tent' } as const,
  { name: 'state_preference', question: 'place', answers: ['hills'] } as const,
];
/** Experiences and slots without a name, in addition to those with one. */
const config: Partial<Config> = {
  experiences: [
    ...CONFIG.experiences,
    { ...CONFIG.experiences[0], id: 'row-unnamed-4', slot: 'row', name: undefined } as never,
    {
      ...CONFIG.experiences[0],
      id: 'note-unnamed',
      slot: 'row',
      action: 'message',
      name: undefined,
    } as never,
  ].map((each) => JSON.parse(JSON.stringify(each))),
};

/** The texts of the widget, without codes, which are marked as such. */
function textsOf({ shadow }: MountedShop): readonly string[] {
  const walker = document.createTreeWalker(shadow, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (!node.parentElement?.closest('code,pre')) texts.push(node.textContent ?? '');
  const labels = [...shadow.querySelectorAll('[aria-label]')].map((each) => each.ariaLabel ?? '');
  return [...texts, ...labels].map((text) => text.trim()).filter(Boolean);
}

const KEYS = new Set(
  Object.keys(parseMessages([english, explain, panel, more].join('\n'))).filter((key) => /[A-Z.-]/.test(key)),
);
const BAD = /undefined|null|NaN|Infinity|\[object|\{\w|[{}]|sku|4711|-unnamed|_|tailored|generic/;

/** The texts that nobody should see, and the elements without any text. */
function problemsIn(shop: MountedShop): readonly string[] {
  const texts = textsOf(shop).filter(
    (text) => BAD.test(text) || KEYS.has(text) || text === 'hero' || text === 'row',
  );
  const empty = shop
    .findAll('li,dd,dt,h2,h3,h4,summary,legend,p,label,button')
    .filter((each) => !each.textContent?.trim() && !each.ariaLabel);
  return [...texts, ...empty.map((each) => each.outerHTML), ...repeatedIn(shop)];
}

/** The sentences that a view shows twice. Different entries may have the same fields, and versions the same reason. */
function repeatedIn({ findAll }: MountedShop): readonly string[] {
  const sentences = findAll('p,small,h2,h3,h4,legend,label,span')
    .filter((each) => !each.closest('dl,output,#considered') && !each.querySelector('p,small,span,label'))
    .map(({ textContent }) => textContent.trim())
    .filter((text) => /[.。؟?！!]$/.test(text));
  return sentences.filter((text, at) => sentences.indexOf(text) !== at);
}

/** Opens the panel with each state of consent that the visitor, the site or a consent tool can set. */
async function crawlConsentStates(shop: MountedShop): Promise<void> {
  const { consent } = shop.tactful;
  const states = {
    paused: () => consent.pause(),
    recordingPaused: async () => {
      consent.resume();
      await consent.pauseRecording();
    },
    gateClosed: () => consent.gate(false),
  } as const;
  for (const [state, enter] of Object.entries(states)) {
    await enter();
    await until(() => consent.get()).toMatchObject({ [state]: true });
    await frames();
    await unfoldAll(shop);
    expect(problemsIn(shop), state).toEqual([]);
  }
  consent.gate(true);
  await consent.resumeRecording();
}

describe.each(LANGUAGES)('in %s', (language) => {
  test('the prompt, the explanation and the panel show names and sentences only', async () => {
    const before = await mountShop({ language, config });
    await unfoldAll(before);
    expect(textsOf(before).length).toBeGreaterThan(5);
    expect(problemsIn(before), 'the prompt').toEqual([]);
    before.find('[part=accept]').focus();
    await userEvent.keyboard('{Enter}');
    await until(() => before.findAll('[part=question]').length).toBe(1);
    expect(problemsIn(before), 'the question').toEqual([]);
    await unmountShop();
    const shop = await mountShop({ language, config, consent: 'tailored', events });
    for (const slot of ['hero', 'row']) {
      shop.widget.open(slot);
      await until(() => shop.findAll('[part=explanation] article').length).toBe(1);
      await unfoldAll(shop);
      expect(problemsIn(shop), slot).toEqual([]);
    }
    await shop.tactful.profile.setQuietHours({ from: 22, to: 7 });
    shop.tactful.slots.markSeen('row');
    shop.tactful.slots.showStandard('row');
    // The data stays unused there, and another experience is shown.
    shop.tactful.slots.tooPersonal('hero');
    shop.tactful.slots.enable('hero');
    expect(shop.tactful.decide('hero').winner?.variant).toBe('tents');
    shop.tactful.track({
      name: 'state_preference',
      question: 'less-of',
      answers: ['boots', 'sku-99', '4711'],
    });
    expect(selectedOptions(shop.tactful, 'less-of')).toEqual(['boots', 'sku-99', '4711']);
    shop.widget.open();
    await until(() => shop.findAll('dialog details').length).toBeGreaterThan(1);
    await unfoldAll(shop);
    expect(textsOf(shop).length).toBeGreaterThan(100);
    expect(problemsIn(shop), 'the panel').toEqual([]);
    await crawlConsentStates(shop);
    await shop.tactful.consent.decline({ surface: 'panel' });
    await frames();
    await unfoldAll(shop);
    expect(problemsIn(shop), 'after declining').toEqual([]);
    await unmountShop();
    const minors = await mountShop({ language, config, page: { minors: true } });
    minors.widget.open();
    await until(() => minors.findAll('dialog details').length).toBeGreaterThan(0);
    await unfoldAll(minors);
    expect(problemsIn(minors), 'minors').toEqual([]);
  });
});
