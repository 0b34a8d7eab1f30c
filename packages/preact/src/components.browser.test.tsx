/** The components, rendered by Preact 11, React 18 and React 19 from this one file. */
import type { Issue, Tactful } from '@tactful/core';
import {
  placementsOf,
  Slot,
  type SlotProps,
  TactfulProvider,
  useConsent,
  useDecision,
  useExposure,
  useFact,
  type VariantContent,
  WhyButton,
} from '@tactful/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  act,
  framework,
  hydrateIn,
  renderInto,
  renderOnServer,
  Strict,
  Suspense,
  type Tree,
  useEffect,
} from '#testing';
import { App } from '../testing/readme-sample.tsx';
import { cleanUp, observed, shop, stillReading, viewFish, visitor } from '../testing/visitor.ts';

let place: HTMLElement;
let trees: Tree[] = [];

beforeEach(() => {
  place = document.body.appendChild(document.createElement('main'));
});

afterEach(async () => {
  for (const tree of trees) await tree.unmount();
  trees = [];
  place.remove();
  document.body.style.paddingTop = '';
  scrollTo(0, 0);
  vi.restoreAllMocks();
  vi.useRealTimers();
  await cleanUp();
});

const hero = () => (
  <Slot name="hero" variants={{ fish: <h2>Fish first</h2> }} className="hero">
    <h2>All tables</h2>
  </Slot>
);
const app = (tactful?: Tactful, within = hero()) => (
  <Strict>
    <TactfulProvider tactful={tactful}>{within}</TactfulProvider>
  </Strict>
);
async function show(tree: ReturnType<typeof app>): Promise<Tree> {
  const rendered = await renderInto(tree, place);
  trees.push(rendered);
  return rendered;
}
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Waits until every observer of the element has run: all are called before the next frame, in any order. */
const observersOf = (element: Element) =>
  new Promise<void>((resolve) => {
    const observer = new IntersectionObserver(() => {
      observer.disconnect();
      requestAnimationFrame(() => resolve());
    });
    observer.observe(element);
  });
const settle = () => act(() => observersOf(place));

/** Waits until the page shows `text`: browsers call observers at different times. */
async function until(text: string): Promise<void> {
  for (let frame = 0; frame < 600 && place.textContent !== text; frame++) await act(nextFrame);
  expect(place.textContent).toBe(text);
}

/** Stops the timers until the test moves them. Frames and observers go on. */
const stopClock = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });

/** Waits until server content counts as read: 100 ms after the first paint of the page. */
async function pageWasRead(): Promise<void> {
  const painted = () => performance.getEntriesByName('first-contentful-paint')[0];
  await expect.poll(() => performance.now() - (painted()?.startTime ?? Infinity)).toBeGreaterThan(100);
}

describe(`${framework}: a slot`, () => {
  test.each(['unset', 'generic'] as const)(
    'stays standard while the consent status is %s',
    async (status) => {
      await show(app(await visitor(status, 3)));
      expect(place.textContent).toBe('All tables');
    },
  );

  test('stays standard without Tactful, and without a provider', async () => {
    await show(app());
    expect(place.textContent).toBe('All tables');
    const other = await renderInto(hero(), place.appendChild(document.createElement('div')));
    expect(place.textContent).toBe('All tablesAll tables');
    await other.unmount();
  });

  test('shows the decided variant, and the standard content again after consent is withdrawn', async () => {
    const tactful = await visitor('tailored', 2);
    await show(app(tactful));
    expect(place.textContent).toBe('Fish first');
    await act(() => tactful.consent.decline({ surface: 'api' }));
    expect(place.textContent).toBe('All tables');
  });

  test('updates when events on the page change the decision', async () => {
    const tactful = await visitor();
    await show(app(tactful));
    expect(place.textContent).toBe('All tables');
    await act(() => viewFish(tactful, 2));
    expect(place.textContent).toBe('Fish first');
    await act(() => tactful.profile.removeCategory('browsing'));
    expect(place.textContent).toBe('All tables');
  });

  test('keeps the standard content when a variant is added after it', async () => {
    const note = (
      <Slot name="note" variants={{ fish: () => <b>and fish</b> }}>
        <i>tables </i>
      </Slot>
    );
    await show(app(await visitor('tailored', 1), note));
    expect(place.textContent).toBe('tables and fish');
  });

  test('stays standard if it has no content for the variant', async () => {
    const without = (
      <Slot name="hero" variants={{}}>
        <h2>All tables</h2>
      </Slot>
    );
    const tactful = await visitor('tailored', 2);
    await show(app(tactful, without));
    expect(place.textContent).toBe('All tables');
    expect(placementsOf(tactful).placements()).toEqual([]);
  });

  test('has the same attributes whatever it shows', async () => {
    const marks = () => [...(place.querySelector('.hero')?.attributes ?? [])].map(({ name }) => name);
    const tree = await show(app());
    const before = marks();
    await tree.update(app(await visitor('tailored', 2)));
    expect(place.textContent).toBe('Fish first');
    expect(marks().filter((name) => name !== 'style')).toEqual(before);
  });
});

describe(`${framework}: a variant that would change network traffic`, () => {
  let nth = 0;
  /** An address that has not been requested yet. */
  const remote = () => `${location.origin}/requested-${framework.replace(' ', '-')}-${++nth}.png`;
  const requestsOf = (address: string) => performance.getEntriesByName(address).length;
  const filled = (
    tactful: Tactful,
    onIssue: (issue: Issue) => void,
    fish: VariantContent,
    all: SlotProps['children'] = <h2>All</h2>,
  ) => (
    <TactfulProvider tactful={tactful} onIssue={onIssue}>
      <Slot name="hero" variants={{ fish }}>
        {all}
      </Slot>
    </TactfulProvider>
  );

  test.each<[string, (address: string) => VariantContent]>([
    ['a picture', (src) => <img src={src} alt="" />],
    [
      'a picture deep within',
      (src) => [
        <p key="p">fish</p>,
        <div key="d">
          <b>
            <img src={src} alt="" />
          </b>
        </div>,
      ],
    ],
    ['a source set', (src) => <img srcSet={`${src} 2x`} alt="" />],
    ['a background', (src) => <div style={{ backgroundImage: `url(${src})`, height: '9px' }} />],
    [
      'a picture in an SVG',
      (src) => (
        <svg>
          <title>fish</title>
          <image href={src} />
        </svg>
      ),
    ],
    ['a style sheet', (href) => <link rel="stylesheet" href={href} />],
    ['markup as text', (src) => <div dangerouslySetInnerHTML={{ __html: `<img src="${src}">` }} />],
    ['a link to another origin', () => <a href="https://other.example/fish">fish</a>],
    ['a form', () => <form>fish</form>],
    ['a frame deep within other content', (src) => <b>{[<iframe key="f" title="fish" src={src} />]}</b>],
    ['a name that a lazy loader reads', (src) => <i data-src={src}>fish</i>],
  ])('is rejected for everybody and reported once: %s', async (_, make) => {
    const address = remote();
    const onIssue = vi.fn();
    for (const fish of [0, 2]) {
      const tactful = await visitor('tailored', fish);
      const tree = await show(filled(tactful, onIssue, make(address)));
      await tree.update(filled(tactful, onIssue, make(address)));
      await settle();
      expect(place.textContent).toBe('All');
      expect(onIssue.mock.calls.map(([{ path }]) => path)).toEqual(['slots.hero']);
      expect(onIssue.mock.calls[0]?.[0].message).toMatch(/^Variant "fish" was rejected: the page lacks /);
      onIssue.mockClear();
      await tree.unmount();
      await tactful.profile.erase();
    }
    expect(requestsOf(address)).toBe(0);
  });

  test('is checked once, however often the slot renders', async () => {
    const tactful = await visitor('tailored', 1, {
      ...shop.config,
      experiences: [
        ...shop.config.experiences,
        { id: 'crab', slot: 'hero', variant: 'crab', when: { 'page.type': 'none' }, benefit: 'Crab.' },
      ],
    });
    let reads = 0;
    const variants = {
      fish: <p>Fish first</p>,
      get crab() {
        reads++;
        return <p>Crab</p>;
      },
    };
    const slot = () => (
      <TactfulProvider tactful={tactful}>
        <Slot name="hero" variants={variants}>
          All
        </Slot>
      </TactfulProvider>
    );
    const tree = await show(slot());
    await tree.update(slot());
    await act(() => viewFish(tactful, 2));
    await tree.update(slot());
    expect(place.textContent).toContain('Fish first');
    expect(reads).toBe(1);
  });

  test('is removed as soon as a component has rendered it, and not rendered again', async () => {
    const address = remote();
    const onIssue = vi.fn();
    let times = 0;
    const Fish = () => {
      times++;
      return <img src={address} alt="fish" />;
    };
    const tactful = await visitor('tailored', 2);
    const tree = await show(filled(tactful, onIssue, Fish));
    expect(place.textContent).toBe('All');
    expect(onIssue).toHaveBeenCalledTimes(1);
    const before = times;
    await tree.unmount();
    await show(filled(tactful, onIssue, Fish));
    await act(() => viewFish(tactful, 1));
    expect([place.textContent, times, onIssue.mock.calls.length]).toEqual(['All', before, 1]);
  });

  test.each<[string, (address: string) => [VariantContent, SlotProps['children']?]]>([
    ['is inline', () => [<img key="i" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="" />]],
    [
      'is in the standard content too',
      (src) => [<img key="i" src={src} alt="" />, <img key="g" src={src} alt="" />],
    ],
    ['is a link within the shop', () => [() => <a href="/fish?day=1#top">fish</a>]],
    [
      'is an inline SVG',
      () => [
        () => (
          <svg style={{ fill: 'url(#a)' }}>
            <title>fish</title>
            <use href="#b" />
          </svg>
        ),
      ],
    ],
  ])('is accepted if it %s', async (_, make) => {
    const onIssue = vi.fn();
    const [fish, all] = make(remote());
    await show(filled(await visitor('tailored', 2), onIssue, fish, all));
    await settle();
    expect(onIssue).not.toHaveBeenCalled();
    expect(place.textContent).not.toBe('All');
    expect(place.querySelector('[data-tactful-component]')?.children.length).toBe(2);
  });

  test('is accepted although the standard content next to it causes a request', async () => {
    const onIssue = vi.fn();
    const Standard = () => <img src={remote()} alt="" />;
    await show(
      <TactfulProvider tactful={await visitor('tailored', 1)} onIssue={onIssue}>
        <Slot name="note" variants={{ fish: () => <b>and fish</b> }}>
          <Standard />
        </Slot>
      </TactfulProvider>,
    );
    expect(onIssue.mock.calls).toEqual([]);
    expect(place.textContent).toBe('and fish');
  });
});

test(`${framework}: the sample of README.md shows the decision, and the standard content otherwise`, async () => {
  const when = { 'viewed.category.fish.7d': { $gte: 1 } };
  const benefit = 'What you look for comes first.';
  const tactful = await visitor('tailored', 0, {
    ...shop.config,
    experiences: [
      { id: 'coats', slot: 'hero', variant: 'coats', when, benefit },
      { id: 'layout', slot: 'layout', action: 'layout', variant: 'expert', when, benefit },
    ],
  });
  await show(<App tactful={tactful} />);
  const shown = () => [place.querySelector('h2')?.textContent, place.querySelector('ul')?.className];
  expect(shown()).toEqual(['New this season', 'wide']);
  await act(() => viewFish(tactful, 1));
  expect(shown()).toEqual(['New coats are in', 'compact']);
});

describe(`${framework}: the why button`, () => {
  test('has a placement at a slot while the slot is personalized', async () => {
    const tactful = await visitor('tailored', 2);
    const { placements, onPlacements } = placementsOf(tactful);
    const listener = vi.fn();
    const stop = onPlacements(listener);
    const tree = await show(app(tactful));
    expect(placements().map(({ slot }) => slot)).toEqual(['hero']);
    expect(place.contains(placements()[0]?.element ?? null)).toBe(true);
    expect(listener).toHaveBeenCalled();
    await act(() => tactful.slots.showStandard('hero'));
    expect(placements()).toEqual([]);
    await act(() => tactful.slots.enable('hero'));
    expect(placements()).toHaveLength(1);
    await tree.unmount();
    expect(placements()).toEqual([]);
    stop();
  });

  test('keeps what the widget puts into its placement', async () => {
    const tactful = await visitor('tailored', 2);
    const tree = await show(app(tactful));
    placementsOf(tactful).placements()[0]?.element.append(document.createElement('tactful-why'));
    await tree.update(app(tactful));
    expect(place.querySelector('tactful-why')).not.toBeNull();
    await act(() => tactful.slots.showStandard('hero'));
    expect(place.querySelector('tactful-why')).toBeNull();
    expect(place.textContent).toBe('All tables');
  });

  test('is placed where an app puts it', async () => {
    const tactful = await visitor('tailored', 2);
    await show(app(tactful, <WhyButton slot="hero" />));
    expect(placementsOf(tactful).placements()).toHaveLength(1);
  });
});

describe(`${framework}: hooks`, () => {
  test('render again only when the slot shows something else', async () => {
    const tactful = await visitor('tailored', 2);
    let times = 0;
    const Count = () => {
      times++;
      return <b>{useDecision('hero').winner?.variant}</b>;
    };
    await show(app(tactful, <Count />));
    expect(place.textContent).toBe('fish');
    const before = times;
    await act(() => viewFish(tactful, 3));
    expect(times).toBe(before);
  });

  test('return a fact while the visit is personalized, and the fallback otherwise', async () => {
    const tactful = await visitor('tailored', 2);
    const Fact = () => <b>{`${useFact('viewed.category.fish.7d', -1)} ${useFact('visit.minutes')}`}</b>;
    await show(app(tactful, <Fact />));
    expect(place.textContent).toMatch(/^2 \d/);
    await act(() => viewFish(tactful, 1));
    expect(place.textContent).toMatch(/^3 /);
    await act(() => tactful.consent.pause());
    expect(place.textContent).toBe('-1 undefined');
  });

  test('return the consent status, and change it', async () => {
    const tactful = await visitor('unset');
    const Consent = () => {
      const { status, accept } = useConsent();
      return (
        <button type="button" onClick={() => void accept()}>
          {status}
        </button>
      );
    };
    await show(app(tactful, <Consent />));
    expect(place.textContent).toBe('unset');
    await act(() => place.querySelector('button')?.click());
    await until('tailored');
    expect(tactful.consent.get().status).toBe('tailored');
  });

  test('switch to another slot when their argument changes', async () => {
    const tactful = await visitor('tailored', 1);
    const Of = ({ slot }: { slot: string }) => <b>{useDecision(slot).winner?.variant ?? 'none'}</b>;
    const tree = await show(app(tactful, <Of slot="hero" />));
    expect(place.textContent).toBe('none');
    await tree.update(app(tactful, <Of slot="note" />));
    expect(place.textContent).toBe('fish');
  });
});

describe(`${framework}: exposure`, () => {
  test('reports a personalized slot once after a second in view, and a standard one never', async () => {
    const { tactful, calls } = observed(await visitor('tailored', 2));
    stopClock();
    const Own = () => <p ref={useExposure<HTMLParagraphElement>('note')}>mine</p>;
    await show(
      app(
        tactful,
        <>
          {hero()}
          <Own />
          <Slot name="side" variants={{}} />
        </>,
      ),
    );
    await settle();
    await act(() => vi.advanceTimersByTime(999));
    expect(calls.seen).toEqual([]);
    await act(() => vi.advanceTimersByTime(1));
    expect([...calls.seen].sort()).toEqual(['hero', 'note']);
  });

  test('does not report a slot that is removed before', async () => {
    const { tactful, calls } = observed(await visitor('tailored', 2));
    stopClock();
    const tree = await show(app(tactful));
    await settle();
    await act(() => vi.advanceTimersByTime(999));
    await tree.unmount();
    vi.advanceTimersByTime(1000);
    expect(calls.seen).toEqual([]);
  });
});

describe(`${framework}: cleanup`, () => {
  test('rendering and unmounting a hundred times leaves no listener and no placement', async () => {
    const { tactful, calls } = observed(await visitor('tailored', 2));
    for (let nth = 0; nth < 100; nth++) {
      const tree = await renderInto(app(tactful), place);
      expect(calls.listeners).toBe(1);
      await tree.unmount();
    }
    expect(calls.listeners).toBe(0);
    expect(placementsOf(tactful).placements()).toEqual([]);
  });

  test('a tree that suspends before its first render adds no listener', async () => {
    const { tactful, calls } = observed(await visitor('tailored', 2));
    const never = new Promise<never>(() => {});
    const Never = () => {
      useDecision('hero');
      throw never;
    };
    const tree = await show(
      app(
        tactful,
        <Suspense fallback={<b>wait</b>}>
          <Never />
        </Suspense>,
      ),
    );
    expect(place.textContent).toBe('wait');
    expect(calls.listeners).toBe(0);
    await tree.unmount();
  });

  test('an event that an effect tracks is recorded once', async () => {
    const tactful = await visitor();
    const Page = () => {
      useEffect(() => {
        tactful.track({ name: 'view_item', items: [{ id: 'crab', category: 'fish' }] });
      }, []);
      return <b>crab</b>;
    };
    await show(app(tactful, <Page />));
    expect(tactful.fact('viewed.category.fish.7d')).toBe(1);
  });

  test('another Tactful object replaces the first', async () => {
    const first = observed(await visitor('tailored', 2));
    const tree = await show(app(first.tactful));
    const standard = { slot: 'hero', stopped: [] };
    const second = observed({ ...first.tactful, getSnapshot: () => standard });
    await tree.update(app(second.tactful));
    expect(place.textContent).toBe('All tables');
    expect(placementsOf(first.tactful).placements()).toEqual([]);
  });
});

describe(`${framework}: timing`, () => {
  test('hides a slot in place while the profile is read, and then shows the decision', async () => {
    const { tactful, finish } = stillReading(await visitor('tailored', 2));
    await show(app(tactful));
    const slot = place.querySelector<HTMLElement>('.hero');
    expect(slot?.style.visibility).toBe('hidden');
    await act(finish);
    expect(slot?.style.visibility).toBe('');
    expect(place.textContent).toBe('Fish first');
  });

  test('shows a decision that comes after 100 ms only when the slot is out of view', async () => {
    const { tactful, finish } = stillReading(await visitor('tailored', 2));
    stopClock();
    await show(app(tactful));
    const visibility = () => place.querySelector<HTMLElement>('.hero')?.style.visibility;
    await act(() => vi.advanceTimersByTime(99));
    expect(visibility()).toBe('hidden');
    await act(() => vi.advanceTimersByTime(1));
    expect(visibility()).toBe('');
    vi.useRealTimers();
    await act(finish);
    await settle();
    expect(place.textContent).toBe('All tables');
    document.body.style.paddingTop = '300vh';
    await until('Fish first');
  });

  test.each(['unset', 'generic'] as const)('hides nothing while the consent status is %s', async (status) => {
    const { tactful } = stillReading(await visitor(status));
    await show(app(tactful));
    expect(place.querySelector<HTMLElement>('.hero')?.style.visibility).toBe('');
  });
});

describe(`${framework}: server rendering`, () => {
  const tree = (tactful?: Tactful) => app(tactful);

  test('renders the standard content without a console message', () => {
    const spies = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')];
    expect(renderOnServer(tree())).toMatch(/<h2>All tables<\/h2>/);
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  });

  test('out of view, the slot switches at once, without a hydration mismatch', async () => {
    const errors = vi.spyOn(console, 'error');
    document.body.style.paddingTop = '300vh';
    place.innerHTML = renderOnServer(tree());
    trees.push(await hydrateIn(tree(await visitor('tailored', 2)), place));
    expect(place.textContent).toBe('Fish first');
    expect(errors).not.toHaveBeenCalled();
  });

  test('attributes that differ are switched too', async () => {
    const Title = () => <b title={useDecision('hero').winner?.variant ?? 'none'}>table</b>;
    place.innerHTML = renderOnServer(app(undefined, <Title />));
    expect(place.querySelector('b')?.title).toBe('none');
    trees.push(await hydrateIn(app(await visitor('tailored', 2), <Title />), place));
    expect(place.querySelector('b')?.title).toBe('fish');
  });

  test('in view, the slot keeps its content until it is out of view', async () => {
    await pageWasRead();
    place.innerHTML = renderOnServer(tree());
    trees.push(await hydrateIn(tree(await visitor('tailored', 2)), place));
    await settle();
    expect(place.textContent).toBe('All tables');
    document.body.style.paddingTop = '300vh';
    await until('Fish first');
  });

  test('in view, a decision that changes later is shown at once', async () => {
    await pageWasRead();
    const tactful = await visitor('tailored', 0);
    place.innerHTML = renderOnServer(tree());
    trees.push(await hydrateIn(tree(tactful), place));
    await act(() => viewFish(tactful, 2));
    expect(place.textContent).toBe('Fish first');
  });
});
