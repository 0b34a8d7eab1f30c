/** Marks rejections that are handled elsewhere. */

/** For `promise.catch`: the error is handled where the promise is awaited, and must not be reported as unhandled. */
export const ignoreRejection = (): void => {};
