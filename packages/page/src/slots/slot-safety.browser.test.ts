/** Slots where exchanging or moving content would make network traffic depend on the profile. */
import { describe, expect, test, vi } from 'vitest';
import { after, begin, element, texts, view } from '../../testing/begin.ts';
// From the entry: on the minified build, another import would be a second copy with style sheets of its own.
import { prepareChecks } from '../internal.ts';

const slot = (variant = '', standard = '') =>
  `<section data-tactful-slot="hero"><p>Generic</p>${standard}<template data-tactful-variant="a"><p>Variant</p>${variant}</template></section>`;
const replace = (markup: string) => begin({ markup, experiences: [{ variant: 'a' }] });
const row = (items: string) => `<ul data-tactful-slot="hero">${items}</ul>`;
const item = (category: string, content = '', attributes = '') =>
  `<li data-tactful-item="${category}" data-tactful-category="${category}" ${attributes}>${category}${content}</li>`;
const rank = (markup: string) =>
  begin({ markup, experiences: [{ action: 'rank' }], events: [view('boots'), view('boots')] });

/** Adds a style sheet for the test. */
const style = (css: string) => {
  const sheet = document.createElement('style');
  sheet.textContent = css;
  document.head.append(sheet);
  after(() => sheet.remove());
  return sheet;
};

describe('style sheets that are read in advance', () => {
  /** Counts how often rules of a style sheet are read while `act` runs. The page of the test may load others meanwhile. */
  const reads = async ({ sheet }: HTMLStyleElement, act: () => unknown) => {
    const cssText = vi.spyOn(CSSRule.prototype, 'cssText', 'get');
    await act();
    // The getter is called on rules.
    const rules = cssText.mock.contexts as unknown as CSSRule[];
    cssText.mockRestore();
    return rules.filter(({ parentStyleSheet }) => parentStyleSheet === sheet).length;
  };

  test('are not read again for the slots', async () => {
    const own = style('.other{background:url(/own.png)}');
    document.body.innerHTML = slot();
    expect(await reads(own, prepareChecks)).toBeGreaterThan(0);
    expect(await reads(own, () => replace(slot()))).toBe(0);
    expect(texts('section > p')[0]).toBe('Variant');
  });

  test('are not read where no slot is', async () => {
    const own = style('.other{background:url(/own.png)}');
    document.body.innerHTML = '';
    expect(await reads(own, prepareChecks)).toBe(0);
  });

  test('are read again if they have changed', async () => {
    style('.other{background:url(/own.png)}');
    document.body.innerHTML = slot();
    prepareChecks();
    document.styleSheets[document.styleSheets.length - 1]?.insertRule('mark{background:url(/own.png)}');
    await replace(slot('<mark>x</mark>'));
    expect(texts('section > p')[0]).toBe('Generic');
  });
});

describe('a slot stays standard', () => {
  test.each([
    ['a background of a class', '.own{background:url(/own.png)}', '<p class="own">x</p>'],
    ['a background of an element', 'mark{background:url(/own.png)}', '<mark>x</mark>'],
    ['a background under the pointer', 'em:hover{background:url(/own.png)}', '<em>x</em>'],
    ['a generated image', '.own::before{content:url(/own.png)}', '<p class="own">x</p>'],
    ['a custom property', ':root{--o:url(/own.png)}.own{background:var(--o)}', '<p class="own">x</p>'],
    ['an animation', '@keyframes o{to{mask:url(/own.svg)}}.own{animation:o 1s}', '<p class="own">x</p>'],
    ['a nested rule', 'section{& .own{background:url(/own.png)}}', '<p class="own">x</p>'],
    ['a query', '@media print{.own{background:url(/own.png)}}', '<p class="own">x</p>'],
    ['an element outside', 'body:has(.own){background:url(/own.png)}', '<p class="own">x</p>'],
  ])('if a style sheet loads something for a variant: %s', async (_what, css, variant) => {
    style(css);
    const { issues } = await replace(slot(variant));
    expect(texts('section > p')[0]).toBe('Generic');
    expect(issues.map(({ message }) => message)).toEqual([
      expect.stringContaining('A style sheet of the page loads something'),
    ]);
  });

  test.each(['<iframe></iframe>', '<video></video>', '<object></object>', '<link rel="stylesheet">'])(
    'if its standard content contains %s',
    async (embedded) => {
      const { issues } = await replace(slot('', embedded));
      expect(texts('section > p')[0]).toBe('Generic');
      expect(issues).toHaveLength(1);
    },
  );

  test('if its content is a part of a form', async () => {
    const { issues } = await replace(`<form>${slot('', '<input name="a">')}</form>`);
    expect(issues.map(({ message }) => message)).toEqual([expect.stringContaining('<input> of a form')]);
  });

  test('if a variant puts a button into a form', async () => {
    const { issues } = await replace(`<form>${slot('<button>x</button>')}</form>`);
    expect(issues).toHaveLength(1);
  });

  test('if the page prefetches its links before a click', async () => {
    const rules = JSON.stringify({ prefetch: [{ where: { href_matches: '/*' }, eagerness: 'moderate' }] });
    const links = `<script type="speculationrules">${rules}</script><a href="#a">x</a>`;
    const { issues } = await replace(`${links}${slot('<a href="#a">x</a>')}`);
    expect(issues.map(({ message }) => message)).toEqual([expect.stringContaining('speculation rules')]);
  });

  test.each([
    ['frames', (category: string) => item(category, '<iframe></iframe>')],
    ['fields of a form around it', (category: string) => item(category, '<input name="a">')],
    [
      'hidden places with styles',
      (category: string) => item(category, '', 'hidden style="background:url(/own.png)"'),
    ],
  ])('if its items contain %s', async (_what, itemOf) => {
    const { issues } = await rank(`<form>${row(`${itemOf('coats')}${itemOf('boots')}`)}</form>`);
    expect(texts('li')[0]).toBe('coats');
    expect(issues).toHaveLength(1);
  });
});

describe('a slot is personalized', () => {
  test.each([
    ['rules for other elements', '.other{background:url(/own.png)}', '<p class="own">x</p>'],
    [
      'drawings within the rule',
      '.own{background:url("data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==")}',
      '<p class="own">x</p>',
    ],
    ['declarations of fonts', '@font-face{font-family:Own;src:url(/own.woff2)}', '<p class="own">x</p>'],
  ])('although a style sheet contains %s', async (_what, css, variant) => {
    style(css);
    const { issues } = await replace(slot(variant));
    expect(issues).toEqual([]);
    expect(texts('section > p')[0]).toBe('Variant');
  });

  test('if a rule for its variant applies to another element of the page', async () => {
    style('.own{background:url(/own.png)}');
    const { issues } = await replace(`<p class="own">x</p>${slot('<p class="own">x</p>')}`);
    expect(issues).toEqual([]);
    expect(texts('section > p')[0]).toBe('Variant');
  });

  test('if each item has a form of its own', async () => {
    const form = '<form><input name="a"><button>Add</button></form>';
    const { issues } = await rank(row(`${item('coats', form)}${item('boots', form)}`));
    expect(issues).toEqual([]);
    expect(element('li').dataset.tactfulItem).toBe('boots');
  });
});

test('lazy images and frames of the page load at once for visitors who consented, whatever is decided', async () => {
  const lazy = '<img loading="lazy" alt=""><iframe loading="lazy"></iframe>';
  const never = [{ variant: 'a', when: { 'visits.count': { $gte: 99 } } }];
  await begin({ markup: slot() + lazy, experiences: never });
  expect(document.querySelectorAll('[loading=lazy]')).toHaveLength(0);
});

test('lazy images stay lazy on pages without a slot of the config', async () => {
  await begin({ markup: '<img loading="lazy" alt="">', experiences: [{ variant: 'a' }] });
  expect(document.querySelectorAll('[loading=lazy]')).toHaveLength(1);
});
