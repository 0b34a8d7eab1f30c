/** Reads a whole published config at once, where nothing has to be decided before the rest of it is read. */
import { hasPublishedTexts } from './published-texts-shape.ts';
import { notPublished, type ReadConfig, readPublished } from './read-published.ts';

/** Reads a config that is marked as published, with everything that the widget shows. Never throws. */
export const readWholePublished = (input: unknown): ReadConfig => {
  const read = readPublished(input);
  return !read.config || hasPublishedTexts(read.config)
    ? read
    : { config: undefined, issues: [...read.issues, notPublished()] };
};
