/** The component sample of README.md, copied exactly; a unit test compares the two. */
import type { Tactful } from '@tactful/core';
import { Slot, TactfulProvider, useDecision } from '@tactful/preact';

const Products = () => <ul className={useDecision('layout').winner ? 'compact' : 'wide'} />;

export const App = ({ tactful }: { tactful?: Tactful | undefined }) => (
  <TactfulProvider tactful={tactful}>
    <Slot name="hero" variants={{ coats: <h2>New coats are in</h2> }}>
      <h2>New this season</h2>
    </Slot>
    <Products />
  </TactfulProvider>
);
