/** The samples of the contract, as components without a build step: the compiler compiles their templates at run time. */
import {
  type ApplicationConfig,
  Component,
  InjectionToken,
  inject,
  provideZonelessChangeDetection,
  type Type,
} from '@angular/core';
import { provideClientHydration } from '@angular/platform-browser';
import { injectSlot, provideTactful } from '@tactful/angular';
import type { Sample, SampleOptions } from '../../element/testing/slot-contract.ts';

const ADDRESS = new InjectionToken<string>('address');
const STANDARD = '<h2>All tables</h2>';

/** Creates the root component of a sample: its host element is the slot. */
function createComponent(sample: Sample): Type<unknown> {
  const slot = sample === 'note' ? 'note' : 'hero';
  const variants = sample === 'empty' ? [] : ['fish'];
  class Sampled {
    readonly variant = injectSlot(slot, variants);
    readonly address = inject(ADDRESS);
  }
  const fish = sample === 'picture' ? '<img [src]="address" alt="">' : '<h2>Fish first</h2>';
  const template =
    sample === 'note'
      ? "<i>tables</i>@if (variant() === 'fish') {<b>+ fish</b>}"
      : `@if (variant() === 'fish') {${fish}} @else {${STANDARD}}`;
  Component({ selector: 'app-slot', template })(Sampled);
  return Sampled;
}

const components = new Map<Sample, Type<unknown>>();

/** The component of a sample. Angular reports two that look the same. */
function componentOf(sample: Sample): Type<unknown> {
  const component = components.get(sample) ?? createComponent(sample);
  components.set(sample, component);
  return component;
}

/** The component and the configuration of a sample; one that hydrates, if it is for server markup. */
export function sampleApp(
  sample: Sample,
  { tactful, onIssue, address = '' }: SampleOptions,
  isHydrated = false,
): { component: Type<unknown>; config: ApplicationConfig } {
  return {
    component: componentOf(sample),
    config: {
      providers: [
        provideZonelessChangeDetection(),
        ...(isHydrated ? [provideClientHydration()] : []),
        provideTactful(tactful, { onIssue }),
        { provide: ADDRESS, useValue: address },
      ],
    },
  };
}

/** The result of `renderApplication` in `<body>` for `hero`. A test in Node compares it. */
export const SERVER_MARKUP =
  '<app-slot ng-version="21.2.24" data-tactful-component="" data-sentry-mask="" data-dd-privacy="mask" data-clarity-mask="true" data-hj-suppress="" data-private="" class="ph-no-capture sentry-mask fs-mask rr-mask" ngh="0" ng-server-context="other"><!--container--><h2>All tables</h2><!--container--></app-slot><script id="ng-state" type="application/json">{"__nghData__":[{"t":{"0":"t0","1":"t1"},"c":{"0":[],"1":[{"i":"t1","r":1}]}}]}</script>';

/** The comment by which the server marks a page that can be hydrated, at the beginning of `<body>`. */
export const HYDRATION_MARK = 'nghm';
