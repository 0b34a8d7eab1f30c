/** Hooks and components for React 18 and 19: the source of `@tactful/preact`, built on React's own hooks. */
export * from '@tactful/preact';
