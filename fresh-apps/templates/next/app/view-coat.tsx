'use client';

import { currentTactful } from './personalized';

let views = 0;

export function ViewCoat() {
  const view = () => {
    views += 1;
    currentTactful()?.track({ name: 'view_item', items: [{ id: `coat-${views}`, category: 'coats' }] });
  };
  return (
    <button type="button" onClick={view}>
      View a coat
    </button>
  );
}
