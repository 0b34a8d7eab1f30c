import type { Tactful } from '@tactful/core';
import { Slot, TactfulProvider } from '@tactful/react';

let views = 0;

export const App = ({ tactful }: { tactful?: Tactful }) => {
  const view = () => {
    views += 1;
    tactful?.track({ name: 'view_item', items: [{ id: `coat-${views}`, category: 'coats' }] });
  };
  return (
    <TactfulProvider tactful={tactful}>
      <h1>Shop</h1>
      <button type="button" onClick={view}>
        View a coat
      </button>
      <div style={{ height: '150vh' }} />
      <main id="hero">
        <Slot name="hero" variants={{ coats: <h2>New coats are in</h2> }}>
          <h2>New this season</h2>
        </Slot>
      </main>
    </TactfulProvider>
  );
};
