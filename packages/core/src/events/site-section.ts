/** Parts of the site: what is learned in one is used there. */
import type { Site } from '@tactful/rules';

/** The section of a path: that of the longest prefix that fits; `site` where none does. */
export const sectionOf = ({ sections = {} }: Site, path = ''): string => {
  let best = '';
  let section = 'site';
  for (const [name, prefixes] of Object.entries(sections))
    for (const prefix of prefixes)
      if (path.startsWith(prefix) && prefix.length > best.length) {
        best = prefix;
        section = name;
      }
  return section;
};
