/** The sample of components in README.md, letter by letter; a unit test compares them. */
import type { Personalizer } from '@tactful/core';
import { Slot, TactfulProvider, useDecision } from '@tactful/preact';

const Shelf = () => <ul className={useDecision('layout').winner ? 'close' : 'wide'} />;

export const App = ({ personalizer }: { personalizer?: Personalizer }) => (
  <TactfulProvider personalizer={personalizer}>
    <Slot name="hero" variants={{ coats: <h2>The coat rail is full</h2> }}>
      <h2>Out early, home late</h2>
    </Slot>
    <Shelf />
  </TactfulProvider>
);
