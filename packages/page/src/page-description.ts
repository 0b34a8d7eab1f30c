/** Describes the page to the engine: from calls of `setPage`, or else from the attributes of the root element. */
import type { PageContext } from '@tactful/core';
import type { Engine } from '@tactful/core/internal';
import { root, tactfulAttribute } from './dom.ts';
import { readPath } from './page-path.ts';

/** The description of the page. */
export interface PageDescription {
  /** Adds to the description. Host attributes are merged with those given before. */
  setPage(page: PageContext): void;
  /** Describes the page again if its path changed since the last call. Returns true if it did. */
  followPath(): boolean;
}

/** True if the root element marks the page as meant for minors. */
export const isMarkedForMinors = (): boolean => tactfulAttribute(root, 'audience') === 'minors';

/** Creates the description. Host attributes remain after a navigation; everything else is described again. */
export function createPageDescription({
  setPage: describe,
  config,
}: Pick<Engine, 'setPage' | 'config'>): PageDescription {
  let given: PageContext = {};
  let path = '';
  const setPage = (more: PageContext) => {
    given = { ...given, ...more, host: { ...given.host, ...more.host } };
    describe({
      type: tactfulAttribute(root, 'page'),
      category: tactfulAttribute(root, 'category'),
      minors: isMarkedForMinors(),
      language: root.lang,
      path,
      ...given,
    });
  };
  return {
    setPage,
    followPath() {
      const current = readPath(location, config.site.router);
      if (path === current) return false;
      path = current;
      given = { host: given.host ?? {} };
      setPage({});
      return true;
    },
  };
}
