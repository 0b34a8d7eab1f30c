/** The components, drawn by Preact 11, React 18 and React 19: the same file for all three. */
import type { ConfigIssue, Personalizer } from '@tactful/core';
import {
  type Content,
  placementsOf,
  Slot,
  type SlotProps,
  TactfulProvider,
  useChoice,
  useDecision,
  useFact,
  useSeen,
  Why,
} from '@tactful/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { acting, drawn, framework, hydrated, Strict, Suspense, served, type Tree, useEffect } from '#testing';
import { App } from '../testing/readme-sample.tsx';
import { late, leave, look, observed, shop, visitor } from '../testing/visitor.ts';

let place: HTMLElement;
let trees: Tree[] = [];

beforeEach(() => {
  place = document.body.appendChild(document.createElement('main'));
});

afterEach(async () => {
  for (const tree of trees) await tree.remove();
  trees = [];
  place.remove();
  document.body.style.paddingTop = '';
  scrollTo(0, 0);
  vi.restoreAllMocks();
  await leave();
});

const hero = () => (
  <Slot name="hero" variants={{ fish: <h2>Fish first</h2> }} className="hero">
    <h2>All tables</h2>
  </Slot>
);
const app = (personalizer?: Personalizer, within = hero()) => (
  <Strict>
    <TactfulProvider personalizer={personalizer}>{within}</TactfulProvider>
  </Strict>
);
async function show(tree: ReturnType<typeof app>): Promise<Tree> {
  const made = await drawn(tree, place);
  trees.push(made);
  return made;
}
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** Long enough for what is drawn in a frame, an observer, or a promise. */
const settle = () => acting(() => pause(60));

/** Waits for what an observer brings about; engines differ in when that is. */
async function until(text: string): Promise<void> {
  for (let nth = 0; nth < 40 && place.textContent !== text; nth++) await acting(() => pause(50));
  expect(place.textContent).toBe(text);
}

describe(`${framework}: a slot`, () => {
  test.each(['unset', 'generic'] as const)('stays generic while the choice is %s', async (choice) => {
    await show(app(await visitor(choice, 3)));
    expect(place.textContent).toBe('All tables');
  });

  test('stays generic without a personalizer, and without a provider', async () => {
    await show(app());
    expect(place.textContent).toBe('All tables');
    const other = await drawn(hero(), place.appendChild(document.createElement('div')));
    expect(place.textContent).toBe('All tablesAll tables');
    await other.remove();
  });

  test('shows the variant that was decided, and the generic content again after a no', async () => {
    const personalizer = await visitor('tailored', 2);
    await show(app(personalizer));
    expect(place.textContent).toBe('Fish first');
    await acting(() => personalizer.choose('generic', { surface: 'api' }));
    expect(place.textContent).toBe('All tables');
  });

  test('follows what happens on the page', async () => {
    const personalizer = await visitor();
    await show(app(personalizer));
    expect(place.textContent).toBe('All tables');
    await acting(() => look(personalizer, 2));
    expect(place.textContent).toBe('Fish first');
    await acting(() => personalizer.removeKind('browsing'));
    expect(place.textContent).toBe('All tables');
  });

  test('keeps the generic content where a variant is added after it', async () => {
    const note = (
      <Slot name="note" variants={{ fish: () => <b>and fish</b> }}>
        <i>tables </i>
      </Slot>
    );
    await show(app(await visitor('tailored', 1), note));
    expect(place.textContent).toBe('tables and fish');
  });

  test('stays generic where it has no content for the variant', async () => {
    const without = (
      <Slot name="hero" variants={{}}>
        <h2>All tables</h2>
      </Slot>
    );
    const personalizer = await visitor('tailored', 2);
    await show(app(personalizer, without));
    expect(place.textContent).toBe('All tables');
    expect(placementsOf(personalizer).placements()).toEqual([]);
  });

  test('carries the same marks whatever it shows', async () => {
    const marks = () => [...(place.querySelector('.hero')?.attributes ?? [])].map(({ name }) => name);
    const tree = await show(app());
    const before = marks();
    await tree.draw(app(await visitor('tailored', 2)));
    expect(place.textContent).toBe('Fish first');
    expect(marks().filter((name) => name !== 'style')).toEqual(before);
  });
});

describe(`${framework}: a variant that the network could tell`, () => {
  let nth = 0;
  /** An address that nothing has asked for yet. */
  const remote = () => `${location.origin}/asked-for-${framework.replace(' ', '-')}-${++nth}.png`;
  const asked = (address: string) => performance.getEntriesByName(address).length;
  const filled = (
    personalizer: Personalizer,
    report: (fault: ConfigIssue) => void,
    fish: Content,
    all: SlotProps['children'] = <h2>All</h2>,
  ) => (
    <TactfulProvider personalizer={personalizer} report={report}>
      <Slot name="hero" variants={{ fish }}>
        {all}
      </Slot>
    </TactfulProvider>
  );

  test.each<[string, (address: string) => Content]>([
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
      'a picture in a drawing',
      (src) => (
        <svg>
          <title>fish</title>
          <image href={src} />
        </svg>
      ),
    ],
    ['a style sheet', (href) => <link rel="stylesheet" href={href} />],
    [
      'markup that nobody has read',
      (src) => <div dangerouslySetInnerHTML={{ __html: `<img src="${src}">` }} />,
    ],
    ['a link to others', () => <a href="https://other.example/fish">fish</a>],
    ['a form, which sends what it is', () => <form>fish</form>],
    ['a frame deep within a drawing', (src) => <b>{[<iframe key="f" title="fish" src={src} />]}</b>],
    ['a name that a lazy loader reads', (src) => <i data-src={src}>fish</i>],
  ])('is refused for everybody, and told once: %s', async (_, make) => {
    const address = remote();
    const told = vi.fn();
    for (const fish of [0, 2]) {
      const personalizer = await visitor('tailored', fish);
      const tree = await show(filled(personalizer, told, make(address)));
      await tree.draw(filled(personalizer, told, make(address)));
      await settle();
      expect(place.textContent).toBe('All');
      expect(told.mock.calls.map(([{ path }]) => path)).toEqual(['slots.hero']);
      expect(told.mock.calls[0]?.[0].message).toMatch(/^fish: expected what the page has already, got /);
      told.mockClear();
      await tree.remove();
      await personalizer.erase();
    }
    expect(asked(address)).toBe(0);
  });

  test('is looked for once, however often the slot is drawn', async () => {
    const personalizer = await visitor('tailored', 1, {
      ...shop.config,
      experiences: [
        ...shop.config.experiences,
        { id: 'crab', slot: 'hero', variant: 'crab', when: { 'page.type': 'none' }, benefit: 'Crab.' },
      ],
    });
    let looks = 0;
    const variants = {
      fish: <p>Fish first</p>,
      get crab() {
        looks++;
        return <p>Crab</p>;
      },
    };
    const drawn = () => (
      <TactfulProvider personalizer={personalizer}>
        <Slot name="hero" variants={variants}>
          All
        </Slot>
      </TactfulProvider>
    );
    const tree = await show(drawn());
    await tree.draw(drawn());
    await acting(() => look(personalizer, 2));
    await tree.draw(drawn());
    expect(place.textContent).toContain('Fish first');
    expect(looks).toBe(1);
  });

  test('is taken back as soon as a component has drawn it, and not drawn again', async () => {
    const address = remote();
    const told = vi.fn();
    let times = 0;
    const Fish = () => {
      times++;
      return <img src={address} alt="fish" />;
    };
    const personalizer = await visitor('tailored', 2);
    const tree = await show(filled(personalizer, told, Fish));
    expect(place.textContent).toBe('All');
    expect(told).toHaveBeenCalledTimes(1);
    const before = times;
    await tree.remove();
    await show(filled(personalizer, told, Fish));
    await acting(() => look(personalizer, 1));
    expect([place.textContent, times, told.mock.calls.length]).toEqual(['All', before, 1]);
  });

  test.each<[string, (address: string) => [Content, SlotProps['children']?]]>([
    ['is inline', () => [<img key="i" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="" />]],
    [
      'is in the generic content, too',
      (src) => [<img key="i" src={src} alt="" />, <img key="g" src={src} alt="" />],
    ],
    ['leads within the shop', () => [() => <a href="/fish?day=1#top">fish</a>]],
    [
      'draws by itself',
      () => [
        () => (
          <svg style={{ fill: 'url(#a)' }}>
            <title>fish</title>
            <use href="#b" />
          </svg>
        ),
      ],
    ],
  ])('is none that %s', async (_, make) => {
    const told = vi.fn();
    const [fish, all] = make(remote());
    await show(filled(await visitor('tailored', 2), told, fish, all));
    await settle();
    expect(told).not.toHaveBeenCalled();
    expect(place.textContent).not.toBe('All');
    expect(place.querySelector('[data-tactful-spot]')?.children.length).toBe(2);
  });

  test('is none because the generic content beside it asks for something', async () => {
    const told = vi.fn();
    const Generic = () => <img src={remote()} alt="" />;
    await show(
      <TactfulProvider personalizer={await visitor('tailored', 1)} report={told}>
        <Slot name="note" variants={{ fish: () => <b>and fish</b> }}>
          <Generic />
        </Slot>
      </TactfulProvider>,
    );
    expect(told.mock.calls).toEqual([]);
    expect(place.textContent).toBe('and fish');
  });
});

test(`${framework}: the sample of the README shows what was decided, and else the generic content`, async () => {
  const when = { 'viewed.category.fish.7d': { $gte: 1 } };
  const benefit = 'What you look for comes first.';
  const personalizer = await visitor('tailored', 0, {
    ...shop.config,
    experiences: [
      { id: 'coats', slot: 'hero', variant: 'coats', when, benefit },
      { id: 'layout', slot: 'layout', action: 'layout', variant: 'expert', when, benefit },
    ],
  });
  await show(<App personalizer={personalizer} />);
  const shown = () => [place.querySelector('h2')?.textContent, place.querySelector('ul')?.className];
  expect(shown()).toEqual(['Out early, home late', 'wide']);
  await acting(() => look(personalizer, 1));
  expect(shown()).toEqual(['The coat rail is full', 'close']);
});

describe(`${framework}: the why button`, () => {
  test('has a place at a spot as long as that is tailored', async () => {
    const personalizer = await visitor('tailored', 2);
    const { placements, onPlacements } = placementsOf(personalizer);
    const told = vi.fn();
    const stop = onPlacements(told);
    const tree = await show(app(personalizer));
    expect(placements().map(({ slot }) => slot)).toEqual(['hero']);
    expect(place.contains(placements()[0]?.element ?? null)).toBe(true);
    expect(told).toHaveBeenCalled();
    await acting(() => personalizer.showGeneric('hero'));
    expect(placements()).toEqual([]);
    await acting(() => personalizer.slotOn('hero'));
    expect(placements()).toHaveLength(1);
    await tree.remove();
    expect(placements()).toEqual([]);
    stop();
  });

  test('survives what the widget puts into its place', async () => {
    const personalizer = await visitor('tailored', 2);
    const tree = await show(app(personalizer));
    placementsOf(personalizer).placements()[0]?.element.append(document.createElement('tactful-why'));
    await tree.draw(app(personalizer));
    expect(place.querySelector('tactful-why')).not.toBeNull();
    await acting(() => personalizer.showGeneric('hero'));
    expect(place.querySelector('tactful-why')).toBeNull();
    expect(place.textContent).toBe('All tables');
  });

  test('stands where an app that draws for itself wants it', async () => {
    const personalizer = await visitor('tailored', 2);
    await show(app(personalizer, <Why slot="hero" />));
    expect(placementsOf(personalizer).placements()).toHaveLength(1);
  });
});

describe(`${framework}: hooks`, () => {
  test('draw again only when something else is to be shown', async () => {
    const personalizer = await visitor('tailored', 2);
    let times = 0;
    const Count = () => {
      times++;
      return <b>{useDecision('hero').winner?.variant}</b>;
    };
    await show(app(personalizer, <Count />));
    expect(place.textContent).toBe('fish');
    const before = times;
    await acting(() => look(personalizer, 3));
    expect(times).toBe(before);
  });

  test('tell a fact while the visit is tailored, and otherwise what is asked for', async () => {
    const personalizer = await visitor('tailored', 2);
    const Fact = () => <b>{`${useFact('viewed.category.fish.7d', -1)} ${useFact('visit.minutes')}`}</b>;
    await show(app(personalizer, <Fact />));
    expect(place.textContent).toMatch(/^2 \d/);
    await acting(() => look(personalizer, 1));
    expect(place.textContent).toMatch(/^3 /);
    await acting(() => personalizer.pause(true));
    expect(place.textContent).toBe('-1 undefined');
  });

  test('tell the choice, and make it', async () => {
    const personalizer = await visitor('unset');
    const Choice = () => {
      const { choice, choose } = useChoice();
      return (
        <button type="button" onClick={() => void choose('tailored')}>
          {choice}
        </button>
      );
    };
    await show(app(personalizer, <Choice />));
    expect(place.textContent).toBe('unset');
    await acting(() => place.querySelector('button')?.click());
    await settle();
    expect(place.textContent).toBe('tailored');
    expect(personalizer.standing().status).toBe('tailored');
  });

  test('follow another slot as soon as they are asked for it', async () => {
    const personalizer = await visitor('tailored', 1);
    const Of = ({ slot }: { slot: string }) => <b>{useDecision(slot).winner?.variant ?? 'none'}</b>;
    const tree = await show(app(personalizer, <Of slot="hero" />));
    expect(place.textContent).toBe('none');
    await tree.draw(app(personalizer, <Of slot="note" />));
    expect(place.textContent).toBe('fish');
  });
});

describe(`${framework}: seen`, () => {
  test('a tailored spot is reported once after a second in view, a generic one never', async () => {
    const { personalizer, told } = observed(await visitor('tailored', 2));
    const Own = () => <p ref={useSeen<HTMLParagraphElement>('note')}>mine</p>;
    await show(
      app(
        personalizer,
        <>
          {hero()}
          <Own />
          <Slot name="side" variants={{}} />
        </>,
      ),
    );
    await acting(() => pause(700));
    expect(told.seen).toEqual([]);
    await acting(() => pause(700));
    expect([...told.seen].sort()).toEqual(['hero', 'note']);
  });

  test('a spot that is gone before is not reported', async () => {
    const { personalizer, told } = observed(await visitor('tailored', 2));
    const tree = await show(app(personalizer));
    await acting(() => pause(300));
    await tree.remove();
    await pause(1000);
    expect(told.seen).toEqual([]);
  });
});

describe(`${framework}: nothing is left behind`, () => {
  test('a hundred times drawn and removed leaves no listener and no placement', async () => {
    const { personalizer, told } = observed(await visitor('tailored', 2));
    for (let nth = 0; nth < 100; nth++) {
      const tree = await drawn(app(personalizer), place);
      expect(told.listeners).toBe(1);
      await tree.remove();
    }
    expect(told.listeners).toBe(0);
    expect(placementsOf(personalizer).placements()).toEqual([]);
  });

  test('a tree that is suspended before it was drawn listens to nothing', async () => {
    const { personalizer, told } = observed(await visitor('tailored', 2));
    const never = new Promise<never>(() => {});
    const Never = () => {
      useDecision('hero');
      throw never;
    };
    const tree = await show(
      app(
        personalizer,
        <Suspense fallback={<b>wait</b>}>
          <Never />
        </Suspense>,
      ),
    );
    expect(place.textContent).toBe('wait');
    expect(told.listeners).toBe(0);
    await tree.remove();
  });

  test('an event that is recorded by an effect is kept once', async () => {
    const personalizer = await visitor();
    const Page = () => {
      useEffect(() => {
        personalizer.record({ name: 'view_item', items: [{ id: 'crab', category: 'fish' }] });
      }, []);
      return <b>crab</b>;
    };
    await show(app(personalizer, <Page />));
    expect(personalizer.fact('viewed.category.fish.7d')).toBe(1);
  });

  test('another personalizer takes the place of the first', async () => {
    const first = observed(await visitor('tailored', 2));
    const tree = await show(app(first.personalizer));
    const second = observed({ ...first.personalizer, decide: (slot) => ({ slot, stopped: [] }) });
    await tree.draw(app(second.personalizer));
    expect(place.textContent).toBe('All tables');
    expect(placementsOf(first.personalizer).placements()).toEqual([]);
  });
});

describe(`${framework}: in time`, () => {
  test('a spot is hidden in its place while the profile is read, and shown as decided', async () => {
    const { personalizer, arrive } = late(await visitor('tailored', 2));
    await show(app(personalizer));
    const spot = place.querySelector<HTMLElement>('.hero');
    expect(spot?.style.visibility).toBe('hidden');
    await acting(arrive);
    expect(spot?.style.visibility).toBe('');
    expect(place.textContent).toBe('Fish first');
  });

  test('what is decided after 100 ms waits until the spot is out of view', async () => {
    const { personalizer, arrive } = late(await visitor('tailored', 2));
    await show(app(personalizer));
    await acting(() => pause(150));
    expect(place.querySelector<HTMLElement>('.hero')?.style.visibility).toBe('');
    await acting(arrive);
    await settle();
    expect(place.textContent).toBe('All tables');
    document.body.style.paddingTop = '300vh';
    await until('Fish first');
  });

  test.each(['unset', 'generic'] as const)('nothing is hidden while the choice is %s', async (choice) => {
    const { personalizer } = late(await visitor(choice));
    await show(app(personalizer));
    expect(place.querySelector<HTMLElement>('.hero')?.style.visibility).toBe('');
  });
});

describe(`${framework}: from a server`, () => {
  const tree = (personalizer?: Personalizer) => app(personalizer);

  test('the generic content comes, without a word on the console', () => {
    const told = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')];
    expect(served(tree())).toMatch(/<h2>All tables<\/h2>/);
    for (const spy of told) expect(spy).not.toHaveBeenCalled();
  });

  test('out of view it is switched at once, without a mismatch', async () => {
    const errors = vi.spyOn(console, 'error');
    document.body.style.paddingTop = '300vh';
    place.innerHTML = served(tree());
    trees.push(await hydrated(tree(await visitor('tailored', 2)), place));
    expect(place.textContent).toBe('Fish first');
    expect(errors).not.toHaveBeenCalled();
  });

  test('attributes that differ are switched, too', async () => {
    const Title = () => <b title={useDecision('hero').winner?.variant ?? 'none'}>table</b>;
    place.innerHTML = served(app(undefined, <Title />));
    expect(place.querySelector('b')?.title).toBe('none');
    trees.push(await hydrated(app(await visitor('tailored', 2), <Title />), place));
    expect(place.querySelector('b')?.title).toBe('fish');
  });

  test('in view it stays as it was seen, until it is out of view', async () => {
    await pause(150);
    place.innerHTML = served(tree());
    trees.push(await hydrated(tree(await visitor('tailored', 2)), place));
    await settle();
    expect(place.textContent).toBe('All tables');
    document.body.style.paddingTop = '300vh';
    await until('Fish first');
  });

  test('in view, what the visitor decides later is shown at once', async () => {
    await pause(150);
    const personalizer = await visitor('tailored', 0);
    place.innerHTML = served(tree());
    trees.push(await hydrated(tree(personalizer), place));
    await acting(() => look(personalizer, 2));
    expect(place.textContent).toBe('Fish first');
  });
});
