/** Variants that would disclose to the network which of them was placed, or run code. */

import type { Experience } from '@tactful/rules';
import { ACTIONS } from '@tactful/rules/internal';
import { describe, expect, test } from 'vitest';
import { begin, element, markup as setMarkup, texts } from '../../testing/begin.ts';
import { insertsVariant } from './inserts-variant.ts';
import { isMet, requirementsOf } from './variant-safety.ts';

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
const slot = (variant: string) =>
  `<section data-tactful-slot="hero"><p>Generic</p><template data-tactful-variant="a"><p>Variant</p>${variant}</template></section>`;
const NAV = '<nav><a href="/coats">Coats</a></nav>';
const try_ = (variant: string, more = {}) =>
  begin({ markup: NAV + slot(variant), experiences: [{ variant: 'a', ...more }] });

describe('a variant is rejected', () => {
  test.each([
    ['a picture of its own', '<img src="/only-here.png" alt="">'],
    ['a picture of its own in srcset', `<img src="${PIXEL}" srcset="/only-here.png 2x" alt="">`],
    ['a lazy picture', '<img loading="lazy" src="/only-here.png" alt="">'],
    ['a picture element', `<picture><source srcset="/only-here.png"><img src="${PIXEL}" alt=""></picture>`],
    ['a background', '<p style="background:url(/only-here.png)">x</p>'],
    ['a background in capitals', '<p style="background:URL(/only-here.png)">x</p>'],
    ['a background in quotes', '<p style="background:url(&quot;/only-here.png&quot;)">x</p>'],
    ['an address for a script of the page', '<p data-src="/only-here.png">x</p>'],
    ['an escaped background', '<p style="background:u\\72l(/only-here.png)">x</p>'],
    ['an image-set', '<p style="background:image-set(\'/only-here.png\' 1x)">x</p>'],
    ['a style sheet', '<style>p{background:url(/only-here.png)}</style>'],
    ['a link element', '<link rel="prefetch" href="/only-here">'],
    ['an SVG image', '<svg><image href="/only-here.png"/></svg>'],
    ['an SVG image by xlink', '<svg><image xlink:href="/only-here.png"/></svg>'],
    ['an external SVG use', '<svg><use href="/only-here.svg#a"/></svg>'],
    ['an external SVG fill', '<svg><path fill="url(/only-here.svg#a)"/></svg>'],
    ['an animated address', '<svg><a><set attributeName="href" to="javascript:alert(1)"/></a></svg>'],
    ['a frame', '<iframe src="/only-here"></iframe>'],
    ['a video', '<video poster="/only-here.png"></video>'],
    ['an object', '<object data="/only-here"></object>'],
    ['a script', '<script>window.ran = true</script>'],
    ['an event handler of another kind', '<p on-click="window.ran = true">x</p>'],
    ['an event handler', '<p onclick="window.ran = true">x</p>'],
    ['a form', '<form action="/only-here"><input name="attributes"></form>'],
    ['a button that submits elsewhere', '<button formaction="/only-here">x</button>'],
    ['an element that runs code of the page', '<shop-banner></shop-banner>'],
    ['a javascript: link', '<a href="javascript:window.ran = true">x</a>'],
    ['a javascript: link in disguise', '<a href=" java&#10;script:window.ran = true">x</a>'],
    ['a link that the page does not contain', '<a href="/only-here">x</a>'],
    ['a link that reports its click', '<a href="/coats" ping="/only-here">x</a>'],
    ['obligation 28: a price', '<span itemprop="price">9</span>'],
    ['obligation 28: an offer', '<div itemscope itemtype="https://schema.org/Offer"></div>'],
  ])('with %s, and the slot shows its standard content', async (_what, variant) => {
    const { issues, page } = await try_(variant);
    expect(texts('section p')).toEqual(['Generic']);
    expect(page.placements()).toEqual([]);
    expect(issues.map(({ path }) => path)).toEqual(['slots.hero']);
    expect('ran' in window).toBe(false);
  });

  test('for every visitor: issues do not depend on the decision', async () => {
    const { issues } = await try_('<script></script>', { when: { 'visits.count': { $gte: 99 } } });
    expect(issues).toHaveLength(1);
  });

  test('with a javascript: link, also with disclosesOnClick', async () => {
    const { issues } = await try_('<a href="javascript:alert(1)">x</a>', { disclosesOnClick: true });
    expect(issues).toHaveLength(1);
  });

  test('once per page, however often it is updated', async () => {
    const { issues, page, rest } = await try_('<script></script>');
    for (let at = 0; at < 3; at++) {
      page.requestUpdate();
      await rest();
    }
    expect(issues).toHaveLength(1);
  });

  test.each(['open', 'closed'])('with a shadow root that is %s', async (mode) => {
    const { issues, rest } = await begin({ markup: '', experiences: [{ variant: 'a' }] });
    document.body.setHTMLUnsafe(
      slot(`<div><template shadowrootmode="${mode}" shadowrootclonable>x</template></div>`),
    );
    await rest();
    expect(texts('section p')).toEqual(['Generic']);
    expect(issues.map(({ message }) => message)).toEqual([
      'Variant "a" was rejected: it contains a shadow root.',
    ]);
  });

  test('if it is missing, and the issue contains its name', async () => {
    const { issues } = await begin({ markup: slot(''), experiences: [{ variant: 'b' }] });
    expect(issues[0]?.message).toContain('Variant "b" was rejected');
  });
});

describe('the action of an experience', () => {
  const LEAK = slot('<img src="/only-here.png" alt="">');
  const unmet = (action: Experience['action']) => {
    setMarkup(LEAK);
    const experience = { id: 'a', slot: 'hero', benefit: 'Nice.', variant: 'a', action } as Experience;
    return requirementsOf(element('section'), [experience]).filter((requirement) => !isMet(requirement));
  };
  const names = Object.keys(ACTIONS) as (keyof typeof ACTIONS)[];

  test.each(names.filter((name) => ACTIONS[name].inserts))('%s inserts only safe variants', (action) => {
    expect(unmet(action)).toHaveLength(1);
  });

  test.each(['reveal', 'constructor', '__proto__'])(
    '%s, which is unknown, inserts only safe variants',
    (name) => {
      // A config that nobody validated may contain any action.
      expect(unmet(name as Experience['action'])).toHaveLength(1);
    },
  );

  test('decides whether a variant is inserted', () => {
    const inserting = names.filter((action) => insertsVariant({ action } as Experience));
    expect(inserting.sort()).toEqual(['after', 'before', 'message', 'replace']);
  });
});

describe('a variant is placed', () => {
  test.each([
    ['text', '<b>x</b>'],
    [
      'elements that may have a shadow root, and have none',
      '<div><section><h2>x</h2><span>x</span></section></div>',
    ],
    ['a data: picture', `<img src="${PIXEL}" alt="">`],
    [
      'an inline drawing',
      '<svg><defs><linearGradient id="g"/></defs><path fill="url(#g)"/><use href="#g"/></svg>',
    ],
    ['a style without addresses', '<p style="color:red">x</p>'],
    ['a link that the page has for everybody', '<a href="/coats">x</a>'],
  ])('with %s', async (_what, variant) => {
    const { issues } = await try_(variant);
    expect(texts('section p')[0]).toBe('Variant');
    expect(issues).toEqual([]);
  });

  test('with a picture that the page already shows', async () => {
    // The tests serve no image. A blob URL is enough: any address that returns an image works.
    const blob = URL.createObjectURL(
      new Blob(['<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'], { type: 'image/svg+xml' }),
    );
    const { issues, rest } = await begin({
      markup: `<img src="${blob}" alt="" id="shown">`,
      experiences: [{ variant: 'a' }],
    });
    await (document.querySelector('#shown') as HTMLImageElement).decode();
    document.body.insertAdjacentHTML('beforeend', slot(`<img src="${blob}" alt="">`));
    await rest();
    expect(issues).toEqual([]);
    expect(texts('section p')[0]).toBe('Variant');
    URL.revokeObjectURL(blob);
  });

  test('with a link of its own, if the experience has disclosesOnClick', async () => {
    await try_('<a href="/only-here">x</a>', { disclosesOnClick: true });
    expect(texts('section p')[0]).toBe('Variant');
  });
});

describe('obligation 28: a slot that holds a marked-up price', () => {
  const markup = `<ul data-tactful-slot="hero"><li data-tactful-item="1" data-tactful-category="a"><span itemprop="price">9</span></li>
    <template data-tactful-variant="a">x</template></ul>`;

  test('is not replaced', async () => {
    const { issues } = await begin({ markup, experiences: [{ variant: 'a' }] });
    expect(issues[0]?.message).toContain('price');
    expect(texts('li')).toEqual(['9']);
  });

  test('may be ordered: every price stays with its article', async () => {
    const { issues } = await begin({ markup, experiences: [{ action: 'rank' }] });
    expect(issues).toEqual([]);
  });
});
