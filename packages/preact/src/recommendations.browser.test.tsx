/** Recommendations in apps, rendered by Preact 11, React 18 and React 19 from this one file. */
import type { Config, PageEvent, Tactful } from '@tactful/core';
import { placementsOf, TactfulProvider, useRecommendations, WhyButton } from '@tactful/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { act, framework, renderInto, renderOnServer, type Tree } from '#testing';
import { cleanUp, visitor } from '../testing/visitor.ts';

const CONFIG: Config = {
  version: 1,
  site: { name: 'Inn', controller: 'Inn Ltd', policy: '/privacy', benefit: 'Tables you like' },
  purposes: {
    pages: {
      label: 'Pages',
      benefit: 'Better',
      dataCategories: ['browsing', 'cart', 'purchases', 'stated'],
    },
  },
  catalog: { brands: { tarn: 'Tarn' } },
  experiences: [{ id: 'for-you', slot: 'shelf', action: 'recommend', benefit: 'Fits.', duringCare: true }],
};
const LIST = [1, 2, 3, 4, 5, 6].map((n) => ({
  id: n < 6 ? `p${n}` : 'Wren.Mittens',
  name: `Product ${n}`,
  ...(n === 4 && { brand: 'Tarn' }),
}));

function Shelf({ related, count = 2 }: { readonly related?: string; readonly count?: number }) {
  // A new list at each render, as apps write it.
  const list = LIST.map((item) => ({ ...item }));
  const current = related === undefined ? undefined : { id: 'p1', related };
  const { items, isRecommended } = useRecommendations('shelf', list, { count, current });
  return (
    <section>
      {isRecommended ? 'For you: ' : 'Popular: '}
      {items.map(({ id }) => id).join(' ')}
      <WhyButton slot="shelf" />
    </section>
  );
}

const app = (tactful?: Tactful, related?: string) => (
  <TactfulProvider tactful={tactful}>
    <Shelf {...(related !== undefined && { related })} />
  </TactfulProvider>
);
const view = (id: string, related: string): PageEvent => ({ name: 'view_item', items: [{ id, related }] });
const viewed = async (...events: readonly PageEvent[]): Promise<Tactful> => {
  const tactful = await visitor('tailored', 0, CONFIG);
  for (const event of events) tactful.track(event);
  return tactful;
};

let place: HTMLElement;
let trees: Tree[] = [];

beforeEach(() => {
  place = document.body.appendChild(document.createElement('main'));
});

afterEach(async () => {
  for (const tree of trees) await tree.unmount();
  trees = [];
  place.remove();
  await cleanUp();
});

async function show(tree: ReturnType<typeof app>): Promise<void> {
  trees.push(await renderInto(tree, place));
}

describe(`${framework}: recommendations`, () => {
  test('are the first items of the list on a server, and without consent', async () => {
    expect(await renderOnServer(app())).toContain('Popular: ');
    await show(app(await visitor('generic', 0, CONFIG)));
    expect(place.textContent).toBe('Popular: p1 p2');
  });

  test('begin with what goes with the viewed items', async () => {
    await show(app(await viewed(view('p1', 'p4|p3'))));
    expect(place.textContent).toMatch(/^For you: (p4 p3|p3 p4)$/);
  });

  test('leave out products of a brand under "less of"', async () => {
    const less: PageEvent = { name: 'state_preference', question: 'less-of', answers: ['tarn'] };
    await show(app(await viewed(view('p1', 'p4|p3'), less)));
    expect(place.textContent).toBe('For you: p3 p1');
  });

  test('include those of the item of the page', async () => {
    await show(app(await viewed(), 'p5 p3|'));
    expect(place.textContent).toBe('For you: p5 p3');
  });

  test('stay while the visitor views more, and change when a pick is put into the cart', async () => {
    const tactful = await viewed(view('p1', 'p4 p3|'));
    await show(app(tactful));
    expect(place.textContent).toBe('For you: p4 p3');
    await act(() => void tactful.track(view('p9', 'p5|')));
    expect(place.textContent).toBe('For you: p4 p3');
    await act(() => void tactful.track({ name: 'add_to_cart', items: [{ id: 'p4' }] }));
    expect(place.textContent).not.toContain('p4');
  });

  test('are those of the newest views in a component that is rendered later', async () => {
    const tactful = await viewed(view('p1', 'p4 p3|'));
    await show(app(tactful));
    await act(() => void tactful.track(view('p9', 'p5|')));
    await trees.pop()?.unmount();
    await show(app(tactful));
    expect(place.textContent).toContain('p5');
  });

  test('of one slot may be shown twice, with other lengths', async () => {
    await show(
      <TactfulProvider tactful={await viewed(view('p1', 'p4 p3 p5|'))}>
        <Shelf count={1} />
        <Shelf count={2} />
      </TactfulProvider>,
    );
    expect(place.textContent).toBe('For you: p4For you: p4 p3');
  });

  test('forget a view when it is deleted', async () => {
    const tactful = await viewed(view('p1', 'p4 p3|'));
    await show(app(tactful));
    await act(() => tactful.profile.removeCategory('browsing'));
    expect(place.textContent).toBe('Popular: p1 p2');
  });

  test('are listed with their names and causes, for the widget', async () => {
    const tactful = await viewed(view('p1', 'p4 p3|'));
    await show(app(tactful));
    const picks = () => placementsOf(tactful).placements()[0]?.picks ?? [];
    await expect.poll(() => picks().map(({ name }) => name)).toEqual(['Product 4', 'Product 3']);
    expect(picks()[0]?.because()).toEqual([{ id: 'p1', contact: 'view', name: 'Product 1' }]);
  });

  test('are named also where an id is not a slug', async () => {
    const tactful = await viewed();
    await show(app(tactful, 'Wren.Mittens|'));
    expect(place.textContent).toBe('For you: Wren.Mittens p2');
    const [pick] = placementsOf(tactful).placements()[0]?.picks ?? [];
    expect(pick?.name).toBe('Product 6');
  });
});
