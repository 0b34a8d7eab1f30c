import { afterNextRender, Component } from '@angular/core';
import { Hero } from './hero';
import { startTactful, tactful } from './tactful';

@Component({
  selector: 'app-root',
  imports: [Hero],
  template: `
    <h1>Shop</h1>
    <button type="button" (click)="view()">View a coat</button>
    <div style="height: 150vh"></div>
    <app-hero id="hero" />
  `,
})
export class App {
  private views = 0;

  constructor() {
    afterNextRender(startTactful);
  }

  view() {
    this.views += 1;
    tactful()?.track({ name: 'view_item', items: [{ id: `coat-${this.views}`, category: 'coats' }] });
  }
}
