/** The description of a page whose visitor has not consented, which the whole of Tactful gets when it is composed. */
import type { PageContext } from '@tactful/core';
import { isMarkedForMinors, readPath } from '@tactful/page/internal';
import type { Router } from '@tactful/rules';

/** A description by calls of `setPage` and by the root element. */
export interface LightDescription {
  /** Adds to the description. Host attributes are merged with those given before. */
  set(page: PageContext): void;
  /** The description of the current page. */
  get(): PageContext;
  /** The part of it that calls have given. After a navigation, only host attributes remain. */
  given(): PageContext;
}

/** Creates the description. `router` is how the site names pages in their addresses. */
export function createLightDescription(router: Router | undefined): LightDescription {
  let given: PageContext = {};
  let path = '';
  const ofThisPage = () => {
    const current = readPath(location, router);
    if (path !== current) given = given.host ? { host: given.host } : {};
    path = current;
    return given;
  };
  return {
    set(page) {
      const before = ofThisPage();
      given = { ...before, ...page, host: { ...before.host, ...page.host } };
    },
    get: () => ({ minors: isMarkedForMinors(), ...ofThisPage() }),
    given: ofThisPage,
  };
}
