import { describe, expect, test } from 'vitest';
import {
  EXECUTABLE_ELEMENTS,
  LOADING_ATTRIBUTES,
  LOADING_ELEMENTS,
  LOADING_VALUES,
} from './markup-safety.ts';

describe('markup safety', () => {
  test.each(['script', 'form', 'iframe', 'object', 'embed', 'base', 'meta'])('refuses <%s>', (name) => {
    expect(EXECUTABLE_ELEMENTS.split(',')).toContain(name);
  });

  test.each(['style', 'link', 'video', 'audio', 'source'])('refuses <%s>, which loads', (name) => {
    expect(LOADING_ELEMENTS.split(',')).toContain(name);
  });

  test.each([
    'src',
    'srcset',
    'imagesrcset',
    'href',
    'xlink:href',
    'action',
    'formaction',
    'data-src',
    'poster',
    'background',
    'data',
    // Attribute of links that reports clicks.
    `${'pi'}ng`,
  ])('the attribute %s holds an address', (name) => {
    expect(LOADING_ATTRIBUTES.test(name)).toBe(true);
  });

  test.each(['class', 'data-id', 'alt', 'width', 'title', 'pinned', 'mapping'])(
    'the attribute %s holds none',
    (name) => {
      expect(LOADING_ATTRIBUTES.test(name)).toBe(false);
    },
  );

  test.each([
    'background: url(/a.png)',
    'background: URL( "https://example.com/a.png")',
    'background: image-set("a.png" 1x)',
    'background: u\\72l(/a.png)',
  ])('the style "%s" loads', (value) => {
    expect(LOADING_VALUES.test(value)).toBe(true);
  });

  test.each(['color: red', 'fill: url(#gradient)', 'background: url(data:image/png;base64,AA==)', ''])(
    'the style "%s" loads nothing',
    (value) => {
      expect(LOADING_VALUES.test(value)).toBe(false);
    },
  );
});
