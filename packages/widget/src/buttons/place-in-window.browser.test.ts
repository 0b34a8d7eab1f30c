/** Tests what the preferences button avoids in the window. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { findFreePlace } from './place-in-window.ts';

const SIZE = 40;
const MARGIN = 16;

let host: HTMLElement;
let button: HTMLElement;
beforeEach(async () => {
  await page.viewport(400, 600);
  host = document.createElement('div');
  button = document.createElement('button');
  button.style.cssText = `position:fixed;left:${MARGIN}px;bottom:${MARGIN}px;width:${SIZE}px;height:${SIZE}px;padding:0;border:0`;
  host.attachShadow({ mode: 'open' }).append(button);
  document.body.append(host);
});
afterEach(() => document.body.replaceChildren());

/** Adds markup to the page, in the corner of the button. */
const addAtCorner = (html: string, style = ''): Element => {
  const element = document.createElement('div');
  element.style.cssText = `position:absolute;left:${MARGIN}px;top:${innerHeight - MARGIN - SIZE}px;${style}`;
  element.innerHTML = html;
  document.body.append(element);
  return element.firstElementChild as Element;
};

const isApart = (one: DOMRect, other: DOMRect): boolean =>
  one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;

/** The box of the button after the move that was found. */
const placed = (): DOMRect => {
  const [x, y] = findFreePlace(host, button) ?? [Number.NaN, Number.NaN];
  const { left, top } = button.getBoundingClientRect();
  return new DOMRect(left + x, top + y, SIZE, SIZE);
};

describe('the button leaves its corner for', () => {
  test.each([
    ['a button', '<button>Add</button>'],
    ['a field', '<input size="3">'],
    ['the label of a field', '<label>Size</label>'],
    ['a heading', '<h2>Coats</h2>'],
    ['a small heading', '<h4 style="font-size:11px">Coats</h4>'],
    ['a link', '<a href="#x">Coats</a>'],
    ['a link without text', '<a href="#x" style="display:block;width:24px;height:24px"></a>'],
    ['a price with a sign', '<b>£12</b>'],
    ['a price with a sign at its end', '<span>12,00 €</span>'],
    ['a price with a code', '<span>SEK 120</span>'],
    ['a price by its property', '<span itemprop="price">120</span>'],
    ['a price within an element with that class', '<span class="card-price"><b>120</b></span>'],
    ['a text, where there is a place without', '<p style="margin:0">New coats</p>'],
    ['a why button', '<tactful-why style="display:block;width:60px;height:20px"></tactful-why>'],
  ])('%s', (_, html) => {
    const obstacle = addAtCorner(html);
    const box = placed();
    expect(box.left).not.toBeNaN();
    expect(isApart(box, obstacle.getBoundingClientRect())).toBe(true);
  });

  test('a bar that stays in the window, along its whole width', () => {
    const bar = addAtCorner('<div style="position:fixed;inset:auto 0 0;height:70px"></div>');
    expect(placed().bottom).toBeLessThanOrEqual(bar.getBoundingClientRect().top);
  });

  test('a price below the label of a button that is wide, as with the focus', () => {
    button.style.width = '160px';
    const obstacle = addAtCorner('<b style="font-size:12px">£9</b>', 'margin-inline-start:69px');
    const [x = Number.NaN, y = Number.NaN] = findFreePlace(host, button) ?? [];
    const { left, top } = button.getBoundingClientRect();
    expect(isApart(new DOMRect(left + x, top + y, 160, SIZE), obstacle.getBoundingClientRect())).toBe(true);
  });

  test('a small control or price, wherever it is', () => {
    for (const html of [
      '<button style="width:9px;height:9px;padding:0"></button>',
      '<b style="font-size:9px">£9</b>',
    ])
      for (let at = 1; at < SIZE - 9; at += 4) {
        const obstacle = addAtCorner(html, `margin:${SIZE - 9 - at}px ${at}px`);
        expect(isApart(placed(), obstacle.getBoundingClientRect())).toBe(true);
        obstacle.parentElement?.remove();
      }
    expect.assertions(2 * 8);
  });

  test('a control of the smallest size for fingers that is outside of its parents', () => {
    const small = '<button style="position:absolute;left:6px;top:7px;width:24px;height:24px"></button>';
    const parent = addAtCorner(`<div style="width:0;height:0">${small}</div>`);
    expect(isApart(placed(), (parent.firstChild as Element).getBoundingClientRect())).toBe(true);
  });
});

describe('the button stays in its corner', () => {
  test.each([
    ['over nothing', '<div></div>'],
    ['over a control that nobody sees', '<div><button style="visibility:hidden">Add</button></div>'],
    [
      'over a control that is transparent',
      '<div style="opacity:0;pointer-events:none"><button>Add</button></div>',
    ],
    ['over a picture that is a link', '<a href="#x" style="display:block;width:300px;height:200px"></a>'],
    ['over a heading whose text is elsewhere', '<h2 style="width:300px;text-align:end">Coats</h2>'],
    ['over a page that is one positioned element', '<div style="position:fixed;inset:0"></div>'],
    [
      'over text that fills the window',
      `<p style="position:fixed;inset:0;margin:0">${'coats '.repeat(2000)}</p>`,
    ],
  ])('%s', (_, html) => {
    addAtCorner(html);
    expect(findFreePlace(host, button)).toEqual([0, -0]);
  });
});

/** Fills the window with lines of an element. */
const fill = (line: string): Element =>
  addAtCorner(`<div style="position:fixed;inset:0;line-height:1">${line.repeat(200)}</div>`);

describe('there is no place if the window is full of', () => {
  test.each([
    ['controls', '<button style="width:100%">Add</button>'],
    ['prices with a sign', `<div>${'£12 '.repeat(40)}</div>`],
    ['prices with a code', `<div>${'12 EUR '.repeat(20)}</div>`],
    ['prices by their class', `<div class="price">${'120 '.repeat(30)}</div>`],
    ['headings', `<h3 style="margin:0;font-size:1em">${'coats '.repeat(20)}</h3>`],
    ['links', `<div>${'<a href="#x">coats</a> '.repeat(20)}</div>`],
    [
      'cards whose text is a link',
      `<a href="#x" style="display:block;height:120px">${'coats '.repeat(200)}</a>`,
    ],
  ])('%s', (_, line) => {
    fill(line);
    expect(findFreePlace(host, button)).toBeUndefined();
  });

  test('which is not so for text', () => {
    fill(`<div>${'12 coats '.repeat(20)}</div>`);
    expect(findFreePlace(host, button)).toEqual([0, -0]);
  });
});

test('the place does not depend on the present move of the button', () => {
  addAtCorner('<input size="3">');
  const first = findFreePlace(host, button);
  expect(first?.[0]).toBeGreaterThan(0);
  host.style.setProperty('--tactful-move', '0px -100px');
  button.style.translate = 'var(--tactful-move)';
  expect(findFreePlace(host, button)).toEqual(first);
});

test('a window full of text is judged at few points: each one takes the browser a while', () => {
  fill(`<div>${'coats '.repeat(40)}</div>`);
  const atPoint = vi.spyOn(document, 'elementsFromPoint');
  expect(findFreePlace(host, button)).toEqual([0, -0]);
  expect(atPoint.mock.calls.length).toBeGreaterThan(0);
  // Five places at each side of the window.
  expect(atPoint.mock.calls.length).toBeLessThanOrEqual(2 * 5 * 9);
  atPoint.mockRestore();
});

test('a free place is judged at nine points', () => {
  const atPoint = vi.spyOn(document, 'elementsFromPoint');
  expect(findFreePlace(host, button)).toEqual([0, -0]);
  expect(atPoint.mock.calls.length).toBe(9);
  atPoint.mockRestore();
});
