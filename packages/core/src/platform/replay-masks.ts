/** What keeps session replay tools from recording an element: each name is read by one tool, or by a family of them. */

/** Classes of a masked element. */
export const REPLAY_MASK_CLASSES = 'ph-no-capture sentry-mask fs-mask rr-mask';

/** Attributes of a masked element. */
export const REPLAY_MASK_ATTRIBUTES = {
  'data-sentry-mask': '',
  'data-dd-privacy': 'mask',
  'data-clarity-mask': 'true',
  'data-hj-suppress': '',
  'data-private': '',
} as const;
