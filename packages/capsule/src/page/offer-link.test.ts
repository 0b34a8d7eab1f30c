/** A link that was used is refused each time that it is offered again: on the page, in another tab, and after a reload. */
import { expect, test, vi } from 'vitest';
import { config, freshWorld, START, tab } from '../../../core/testing/visitor.ts';
import { dayOf } from '../capsule.ts';
import { generateCapsuleKeys, signCapsule } from '../sign-capsule.ts';
import { showCard } from './card.ts';
import type { LinkStatus } from './link-status.ts';
import { offerLink } from './offer-link.ts';

// A card has buttons, which only a person can press. Here every visitor adds the events.
vi.mock('./card.ts', () => ({
  showCard: vi.fn(({ onChoice }: Parameters<typeof showCard>[0]) => {
    queueMicrotask(() => onChoice(true));
    return () => undefined;
  }),
}));

freshWorld();

const { privateKey, publicKey } = await generateCapsuleKeys('2026');
const CONFIG = { ...config, capsules: { keys: { 2026: publicKey } } };

/** Signs links with one purchase each. */
const signLinks = (count: number): Promise<readonly string[]> =>
  Promise.all(
    Array.from({ length: count }, () =>
      signCapsule({
        events: [{ name: 'purchase', day: dayOf(START) - 3, category: 'coats' }],
        from: 'receipt',
        privateKey,
        now: START,
      }),
    ),
  );

/** Opens a page of the shop: a new tab, or the same one after a reload. */
const openPage = async () => {
  const tactful = tab({ config: CONFIG });
  await tactful.ready;
  return {
    tactful,
    /** Returns the last status of a link. */
    offer: async (text: string): Promise<LinkStatus> => {
      const statuses: LinkStatus[] = [];
      await offerLink(tactful, { text, now: () => START, onStatus: (status) => statuses.push(status) });
      return statuses.at(-1) ?? { state: 'none' };
    },
    purchases: () => tactful.profile.list().filter(({ event }) => event.name === 'purchase').length,
  };
};
type OpenPage = Awaited<ReturnType<typeof openPage>>;

/** Offers every link. Returns how often each last status occurred. */
const offerAll = async (page: OpenPage, links: readonly string[]) => {
  const statuses = await Promise.all(links.map(page.offer));
  const outcomes = statuses.map((status) => ('reason' in status ? status.reason : status.state));
  return Object.fromEntries(
    [...new Set(outcomes)].map((one) => [one, outcomes.filter((outcome) => outcome === one).length]),
  );
};

test('none of 100 used links is accepted again, of 2 000 times that they are offered', {
  timeout: 300_000,
}, async () => {
  const links = await signLinks(100);
  const first = await openPage();
  await first.tactful.consent.accept({ surface: 'api' });
  const other = await openPage();
  for (const link of links) expect(await first.offer(link)).toEqual({ state: 'added' });
  expect(first.purchases()).toBe(100);
  await expect.poll(other.purchases).toBe(100);

  let replayed = 0;
  const replay = async (page: OpenPage, times: number): Promise<void> => {
    for (let nth = 0; nth < times; nth++) {
      expect(await offerAll(page, links)).toEqual({ used: 100 });
      replayed += 100;
    }
    expect(page.purchases()).toBe(100);
  };
  await replay(first, 4);
  await replay(other, 6);
  await first.tactful.profile.whenSaved();
  first.tactful.destroy();
  other.tactful.destroy();
  await replay(await openPage(), 10);
  expect(replayed).toBe(2000);
  // No card was shown for a link that was used.
  expect(vi.mocked(showCard)).toHaveBeenCalledTimes(100);
});
