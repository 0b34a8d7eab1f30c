/** Tests where a why button is placed: not over a control, a price, a heading or a link, and over no text if that is possible. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { placeInSlots } from './place-in-slots.ts';

const WIDTH = 80;
const HEIGHT = 28;
const MARGIN = 8;

beforeEach(() => page.viewport(400, 700));
afterEach(() => document.body.replaceChildren());

/** A slot in the middle of a page, with a button at its upper corner. */
function addSlot(html: string, { style = '', before = '', after = '' } = {}) {
  const main = document.createElement('main');
  main.innerHTML = `${before}<div class="slot" style="position:relative;${style}">${html}</div>${after}`;
  document.body.style.cssText = 'margin:0;font:16px/20px monospace';
  document.body.append(main);
  const slot = main.querySelector('.slot') as HTMLElement;
  const host = document.createElement('tactful-why');
  host.style.cssText = `position:absolute;top:${MARGIN}px;right:${MARGIN}px;width:${WIDTH}px;height:${HEIGHT}px;translate:var(--tactful-move)`;
  slot.append(host);
  return { slot, host };
}

/** The texts and controls that a button covers. */
function coveredBy(host: HTMLElement): readonly string[] {
  const own = host.getBoundingClientRect();
  const covers = ({ left, top, right, bottom }: DOMRect) =>
    own.left < right && left < own.right && own.top < bottom && top < own.bottom;
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const covered: string[] = [];
  while (texts.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    if ([...range.getClientRects()].some(covers)) covered.push(texts.currentNode.nodeValue ?? '');
  }
  for (const control of document.querySelectorAll('button,input'))
    if (covers(control.getBoundingClientRect())) covered.push(control.localName);
  return covered;
}

const LINE =
  '<p style="margin:0;white-space:nowrap;overflow:hidden">Coats for a long winter on the hills</p>';
const TALL = 'height:200px';

test.each([
  ['a heading as wide as the slot', `<h2 style="margin:0;font-size:1em">${'Coats'.repeat(8)}</h2>`, TALL],
  [
    'headings in every corner and at every edge',
    ['start', 'center', 'end']
      .map(
        (align) => `<h2 style="margin:0 0 40px;font-size:1em;text-align:${align}">${'Coats '.repeat(6)}</h2>`,
      )
      .join(''),
    '',
  ],
  ['a button in its corner', '<button style="position:absolute;top:0;right:0">Buy</button>', TALL],
  ['a field in its corner', '<input size="3" style="position:absolute;top:0;right:0">', TALL],
  ['a price in its corner', '<b style="position:absolute;top:10px;right:10px">£12</b>', TALL],
  [
    'a long text around one gap',
    `${LINE.repeat(5)}<div style="height:${HEIGHT + 8}px"></div>${LINE.repeat(6)}`,
    '',
  ],
])('a button covers nothing of %s', (_, html, style) => {
  const { slot, host } = addSlot(html, { style });
  expect(placeInSlots([{ host, slot }]).size).toBe(0);
  expect(coveredBy(host)).toEqual([]);
  const [own, box] = [host.getBoundingClientRect(), slot.getBoundingClientRect()];
  expect([
    own.left >= box.left,
    own.right <= box.right,
    own.top >= box.top,
    own.bottom <= box.bottom,
  ]).toEqual([true, true, true, true]);
});

test('a button covers text before it covers a heading', () => {
  const heading = '<h2 style="margin:0;font-size:1em">Coats for a long winter in the hills</h2>';
  const { slot, host } = addSlot(heading + LINE.repeat(3) + heading);
  expect(placeInSlots([{ host, slot }]).size).toBe(0);
  const covered = coveredBy(host);
  expect(covered.length).toBeGreaterThan(0);
  expect(covered.join()).not.toContain('in the hills');
});

const HEADING = `<h2 style="margin:0;font-size:1em">${'Coats'.repeat(8)}</h2>`;

test.each([
  ['below', { before: LINE }],
  ['above', { after: LINE }],
])('a button without a place in its slot is placed %s it', (side, around) => {
  const space = `<div style="height:40px"></div>`;
  const { slot, host } = addSlot(HEADING, {
    before: space,
    after: space,
    ...around,
  });
  expect(placeInSlots([{ host, slot }]).size).toBe(0);
  expect(coveredBy(host)).toEqual([]);
  const [own, box] = [host.getBoundingClientRect(), slot.getBoundingClientRect()];
  expect(side === 'below' ? own.top >= box.bottom : own.bottom <= box.top).toBe(true);
});

test.each([
  ['headings are around its slot', { before: HEADING.repeat(3), after: HEADING.repeat(3) }],
  ['its slot hides what is outside', { style: 'overflow:hidden' }],
])('a button has no place if %s', (_, around) => {
  const { slot, host } = addSlot(HEADING, around);
  expect([...placeInSlots([{ host, slot }])]).toEqual([host]);
});

test('a button does not cover that of a slot which touches its own', () => {
  const first = addSlot(HEADING + HEADING);
  const second = addSlot('', { style: 'height:60px' });
  expect(placeInSlots([first, second]).size).toBe(0);
  const [one, other] = [first, second].map(({ host }) => host.getBoundingClientRect());
  if (!one || !other) throw Error('expected two buttons');
  const isApart =
    one.bottom <= other.top || other.bottom <= one.top || one.right <= other.left || other.right <= one.left;
  expect(isApart).toBe(true);
});

test('a button whose corner is above its slot covers nothing of the heading there', () => {
  const heading =
    '<h2 style="margin:0;font-size:1em;white-space:nowrap">What we have around the harbor, and up the hill</h2>';
  const { slot, host } = addSlot(`<p style="margin:0">Fish</p>`, { style: TALL, before: heading });
  // As in a slot without a box of its own, whose corner is that of an element around it.
  slot.style.position = 'static';
  host.style.top = '0';
  expect(coveredBy(host)).not.toEqual([]);
  expect(placeInSlots([{ host, slot }]).size).toBe(0);
  expect(coveredBy(host)).toEqual([]);
});
