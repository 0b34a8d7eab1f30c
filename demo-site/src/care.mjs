/** Service cases: the topic and nothing else, in a cookie that goes when the case is closed. */

/** The topics of a case: slug to text. */
export const TOPICS = {
  delivery: 'A parcel is late or missing',
  faulty: 'Something arrived damaged',
  repair: 'I would like something mended',
  return: 'I would like to send something back',
  other: 'Something else',
};

/** @param {string | undefined} value of the cookie @returns the topic, or nothing */
export const topicIn = (value) => (value && Object.hasOwn(TOPICS, value) ? value : undefined);
