/** The markup of `hero` as `render` of `svelte/server` returns it. A test in Node compares it. */
export const SERVER_MARKUP =
  '<!--[--><!--[-1--><div data-tactful-component="" data-sentry-mask="" data-dd-privacy="mask" data-clarity-mask="true" data-hj-suppress="" data-private=""><!--[0--><h2>All tables</h2><!--]--></div><!--]--><!--]-->';
