import { describe, expect, test } from 'vitest';
import { attributeUse, VARIANT_ELEMENTS } from './markup-safety.ts';

describe('a variant may contain', () => {
  test.each(['p', 'a', 'img', 'h2', 'ul', 'table', 'button', 'template', 'svg', 'path', 'linearGradient'])(
    '<%s>',
    (name) => expect(VARIANT_ELEMENTS.has(name)).toBe(true),
  );

  test.each([
    ['p', 'class', 'big'],
    ['p', 'className', 'big'],
    ['p', 'aria-label', 'x'],
    ['button', 'data-tactful-close', ''],
    ['p', 'data-v-7ba5bd90', ''],
    ['p', 'data-astro-cid-j7pv25f6', ''],
    ['p', '_ngcontent-ng-c1931610272', ''],
    ['path', 'fill', 'url(#gradient)'],
    ['path', 'stroke-width', '2'],
    ['path', 'strokeWidth', '2'],
    ['use', 'href', '#part'],
    ['a', 'href', '#part'],
    ['a', 'rel', 'nofollow'],
    ['p', 'style', 'color: red; padding: 2px 4px'],
    ['p', 'style', 'backgroundColor:#fff;fontSize:12px'],
    ['p', 'style', ''],
  ])('<%s %s="%s">', (element, name, value) => {
    expect(attributeUse(element, name, value)).toBe('content');
  });

  test('addresses of links and images, which the page is compared with', () => {
    expect(attributeUse('a', 'href', '/coats')).toBe('link');
    for (const name of ['src', 'srcset', 'srcSet', 'sizes', 'crossorigin', 'crossOrigin', 'referrerpolicy'])
      expect(attributeUse('img', name, 'x')).toBe('image');
  });
});

describe('a variant may not contain', () => {
  test.each(
    'script form iframe frame object embed base meta style link video audio source picture image feImage set animate foreignObject input select textarea output label fieldset option dialog area my-element'.split(
      ' ',
    ),
  )('<%s>', (name) => expect(VARIANT_ELEMENTS.has(name)).toBe(false));

  test.each([
    ['a', `${'pi'}ng`, '/clicks'],
    ['a', 'referrerpolicy', 'no-referrer'],
    ['a', 'rel', 'nofollow noreferrer'],
    ['a', 'attributionsrc', '/x'],
    ['a', 'xlink:href', '/x'],
    ['area', 'href', '/x'],
    ['use', 'href', '/x.svg#a'],
    ['p', 'src', '/x'],
    ['p', 'onclick', 'x()'],
    ['p', 'on-click', 'x()'],
    ['p', 'is', 'my-element'],
    ['p', 'data-bg', '/x.png'],
    ['p', 'data-v-lazy', '/x.png'],
    ['p', 'data-lazy', ''],
    ['p', 'data-original', '/x.png'],
    ['p', 'itemprop', 'price'],
    ['button', 'name', 'segment'],
    ['button', 'form', 'search'],
    ['button', 'formaction', '/x'],
    ['table', 'background', '/x.png'],
    ['img', 'usemap', '#x'],
    ['path', 'fill', 'url(/x.svg#a)'],
    ['path', 'fill', 'var(--paint)'],
    ['path', 'filter', 'url(#a)'],
    ['p', 'style', 'background: url(/a.png)'],
    ['p', 'style', 'background: URL( "https://example.com/a.png")'],
    ['p', 'style', 'background: url(data:image/png;base64,AA==)'],
    ['p', 'style', 'background: image-set("a.png" 1x)'],
    ['p', 'style', 'background: u\\72l(/a.png)'],
    ['p', 'style', 'background: var(--coats)'],
    ['p', 'style', '--coats: 1'],
    ['p', 'style', 'animation: glow 1s'],
    ['p', 'style', 'animation-name: glow'],
    ['p', 'style', 'container-type: size'],
    ['p', 'style', 'color: red; animation: glow 1s'],
  ])('<%s %s="%s">', (element, name, value) => {
    expect(attributeUse(element, name, value)).toBe('refused');
  });
});
