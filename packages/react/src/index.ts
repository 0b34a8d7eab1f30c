/** Hooks and components for single-page apps in React: the source of `@tactful/preact` over React's own hooks. */
export * from '@tactful/preact';
