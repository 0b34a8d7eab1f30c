/** Sections of the site. Facts of one section are not used in the others, unless the visitor allows it. */
import type { Site } from '@tactful/rules';

/** The section that a path belongs to: the one with the longest matching prefix; `site` if none matches. */
export const sectionOf = ({ sections = {} }: Site, path = ''): string => {
  let longest = '';
  let section = 'site';
  for (const [name, prefixes] of Object.entries(sections))
    for (const prefix of prefixes)
      if (path.startsWith(prefix) && prefix.length > longest.length) {
        longest = prefix;
        section = name;
      }
  return section;
};
