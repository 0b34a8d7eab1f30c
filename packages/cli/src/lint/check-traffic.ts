/** Rule `page-traffic`: parts of a page that load something depending on the content that a visitor sees. */
import type { Config } from '@tactful/core';
import type { Experience } from '@tactful/rules';
import { actionOf } from '@tactful/rules/internal';
import type { PageIssue } from './check-variants.ts';
import { errorIssue, type Level, warningIssue } from './issue.ts';
import { attributeOf, type Element, type Page, placeOf, textOf } from './read-page.ts';

/** A part of a page that makes its traffic depend on what is placed. */
interface Source {
  readonly level: Level;
  readonly message: string;
  readonly matches: (element: Element) => boolean;
}

const sourceOf = (element: Element): string => attributeOf(element, 'src') ?? '';
const isScript = ({ tagName }: Element): boolean => tagName === 'script';
const hasAttribute = (element: Element, pattern: RegExp): boolean =>
  element.attrs.some(({ name, value }) => pattern.test(`${name}=${value}`));
const isSheet = (element: Element): boolean =>
  element.tagName === 'link' && /stylesheet/i.test(attributeOf(element, 'rel') ?? '');
/** Content of a script or style element, or the address of a script. */
const mentions = (element: Element, pattern: RegExp): boolean =>
  /^(script|style)$/.test(element.tagName) &&
  (pattern.test(sourceOf(element)) || pattern.test(textOf(element)));

const EMBEDDED = /^(iframe|frame|object|embed|video|audio|link|style)$/;

/** Parts of a page outside of its slots, with the consequence for its traffic. */
const SOURCES: readonly Source[] = [
  {
    level: 'error',
    message:
      'speculation rules prefetch links before a click, so slots with links stay standard; use "eagerness": "conservative"',
    matches: (element) =>
      isScript(element) &&
      /^speculationrules$/i.test(attributeOf(element, 'type') ?? '') &&
      /"(where|document)"/.test(textOf(element)) &&
      /"(immediate|eager|moderate)"/.test(textOf(element)),
  },
  {
    level: 'warning',
    message: 'this script prefetches links under the pointer or in view; exclude the links in slots',
    matches: (element) =>
      isScript(element) &&
      /quicklink|instant[.-]?page|instantclick|flying-?pages|guess|turbo|swup|barba|preload\.js/i.test(
        sourceOf(element),
      ),
  },
  {
    level: 'warning',
    message:
      'this script loads images when they come into view, which depends on the height of slots; use loading="lazy"',
    matches: (element) =>
      isScript(element) && /lazy|lozad|unveil|blazy|layzr|echo\.js|infinite-?scroll/i.test(sourceOf(element)),
  },
  {
    level: 'warning',
    message:
      'a script loads this when it comes into view, which depends on the height of slots; use src with loading="lazy"',
    matches: (element) =>
      hasAttribute(element, /^data-(lazy|bg|background|original|srcset|src)\b|^class=.*\blazy/),
  },
  {
    level: 'warning',
    message: 'a tag manager can react to elements that become visible; exclude slots from its triggers',
    matches: (element) =>
      mentions(element, /googletagmanager|gtm\.js|tealium|utag\.js|adobedtm|piwik\.pro|matomo/i),
  },
  {
    level: 'warning',
    message: 'sections with content-visibility load backgrounds and fonts when they come near the viewport',
    matches: (element) =>
      (element.tagName === 'style' && /content-visibility/.test(textOf(element))) ||
      hasAttribute(element, /^style=.*content-visibility/),
  },
  {
    level: 'warning',
    message:
      'this style sheet cannot be checked if it has another origin, and slots with variants stay standard; add crossorigin',
    matches: (element) =>
      isSheet(element) &&
      /^(https?:)?\/\/(?!fonts\.)/.test(attributeOf(element, 'href') ?? '') &&
      attributeOf(element, 'crossorigin') === undefined,
  },
];

const ofPage = (page: Page): readonly PageIssue[] =>
  SOURCES.flatMap(({ level, message, matches }) => {
    const found = page.elements.find(matches);
    const create = level === 'error' ? errorIssue : warningIssue;
    return found ? [{ ...create('page-traffic', '', message), ...placeOf(found) }] : [];
  });

const replacesContent = (experience: Experience): boolean => {
  const { inserts, moves } = actionOf(experience);
  return (inserts && experience.action !== 'before' && experience.action !== 'after') || moves;
};

const ofSlots = (config: Config, page: Page): readonly PageIssue[] => {
  const changed = new Set(config.experiences.filter(replacesContent).map(({ slot }) => slot));
  return page.slots.flatMap(({ name, elements }) => {
    const found = changed.has(name) && elements.find(({ tagName }) => EMBEDDED.test(tagName));
    if (!found) return [];
    const message = `<${found.tagName}> in a slot loads for some visitors only, so the slot stays standard`;
    return [{ ...errorIssue('page-traffic', name, message), ...placeOf(found) }];
  });
};

/** Checks a page that has slots of the config. */
export const checkTraffic = (config: Config, page: Page): readonly PageIssue[] => {
  const used = new Set(config.experiences.map(({ slot }) => slot));
  return page.slots.some(({ name }) => used.has(name)) ? [...ofPage(page), ...ofSlots(config, page)] : [];
};
