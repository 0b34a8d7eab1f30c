/** Pages in frames. */

/** Whether the page is framed by another origin, which could place the widget under the visitor's pointer. */
export const isFramedByAnotherOrigin = (): boolean => {
  try {
    return !top?.document;
  } catch {
    return true;
  }
};
