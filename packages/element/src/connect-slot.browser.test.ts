/** Tests the check of slots whose variants change elements of the standard content in place, as templates of frameworks do. */
import type { Issue } from '@tactful/core';
import { afterEach, expect, test } from 'vitest';
import { cleanUp, viewFish, visitor } from '../testing/visitor.ts';
import { connectSlot } from './connect-slot.ts';
import { placementsOf } from './placements.ts';

const ends: (() => void)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0)) end();
  await cleanUp();
});

const STANDARD = `${location.origin}/standard.png`;
const OTHER = `${location.origin}/other.png`;

/** Connects a slot with two pictures. `change` is called when its variant is shown. */
async function connect(change: (picture: HTMLImageElement) => void) {
  const tactful = await visitor();
  const element = document.body.appendChild(document.createElement('section'));
  element.innerHTML = `<form data-list="1"><img src="${STANDARD}" alt=""><img src="${OTHER}" alt=""></form>`;
  const picture = element.querySelector('img') as HTMLImageElement;
  const issues: Issue[] = [];
  const end = connectSlot({
    ...{ tactful, slot: 'hero', element, isFromServer: false },
    show(winner) {
      if (winner) change(picture);
      else [picture.src, picture.className] = [STANDARD, ''];
    },
    onIssue: (issue) => issues.push(issue),
  });
  ends.push(end, () => element.remove());
  viewFish(tactful, 2);
  await expect.poll(() => tactful.decide('hero').winner?.variant).toBe('fish');
  return { tactful, element, picture, issues };
}

test('rejects a variant that changes the address of a picture of the standard content', async () => {
  const address = `${location.origin}/only-for-fish.png`;
  const { tactful, picture, issues } = await connect((changed) => {
    changed.src = address;
  });
  const message = `A variant was rejected: the page lacks src=${address}.`;
  await expect.poll(() => issues).toEqual([{ severity: 'error', path: 'slots.hero', message }]);
  expect(picture.src).toBe(STANDARD);
  expect(placementsOf(tactful).placements()).toEqual([]);
});

test('rejects a variant that gives the element of the slot a picture', async () => {
  const { issues } = await connect(({ parentElement }) => {
    const section = parentElement?.parentElement as HTMLElement;
    section.style.backgroundImage = `url(${STANDARD})`;
  });
  await expect
    .poll(() => issues.map(({ message }) => message))
    .toEqual([
      expect.stringContaining('A variant was rejected: the page lacks style=background-image: url('),
    ]);
});

test('shows a variant that changes a class, and takes the address of another picture', async () => {
  const { tactful, picture, issues } = await connect((changed) => {
    changed.src = OTHER;
    changed.className = 'fish';
  });
  await expect.poll(() => placementsOf(tactful).placements().length).toBe(1);
  expect([picture.src, picture.className, issues]).toEqual([OTHER, 'fish', []]);
});

test('leaves later changes of the standard content to the page', async () => {
  const { tactful, element, picture, issues } = await connect((changed) => {
    changed.className = 'fish';
  });
  await expect.poll(() => placementsOf(tactful).placements().length).toBe(1);
  const observed = new Promise((resolve) => {
    new MutationObserver(resolve).observe(element, { attributes: true, subtree: true });
  });
  picture.dataset.nth = '2';
  await observed;
  expect([picture.className, issues]).toEqual(['fish', []]);
});
