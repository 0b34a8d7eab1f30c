import { Component } from '@angular/core';
import { injectSlot } from '@tactful/angular';

@Component({
  selector: 'app-hero',
  styles: ':host { display: block }',
  template: `
    @if (variant() === 'coats') {
      <h2>New coats are in</h2>
    } @else {
      <h2>New this season</h2>
    }
  `,
})
export class Hero {
  readonly variant = injectSlot('hero', ['coats']);
}
