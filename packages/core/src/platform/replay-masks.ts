/** Classes and attributes that stop session replay tools from recording an element. Each is read by one tool or by several related tools. */

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
