import { Slot } from '@tactful/react';
import { ViewCoat } from './view-coat';

export default function Page() {
  return (
    <>
      <h1>Shop</h1>
      <ViewCoat />
      <div style={{ height: '150vh' }} />
      <main id="hero">
        <Slot name="hero" variants={{ coats: <h2>New coats are in</h2> }}>
          <h2>New this season</h2>
        </Slot>
      </main>
    </>
  );
}
