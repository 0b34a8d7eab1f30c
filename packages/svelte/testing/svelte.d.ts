declare module '*.svelte' {
  import type { Component } from 'svelte';
  import type { Sample, SampleOptions } from '../../element/testing/slot-contract.ts';

  const component: Component<SampleOptions & { sample: Sample }>;
  export default component;
}
