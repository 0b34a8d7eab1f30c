/** Rejects slots where exchanging or moving content would make network traffic depend on the profile. */
import type { Experience } from '@tactful/rules';
import { queryAll, root } from '../dom.ts';
import { changesRoot } from './action-effects.ts';
import { ITEMS } from './find-slots.ts';
import { insertsVariant } from './inserts-variant.ts';
import { oncePerUpdate } from './page-addresses.ts';
import type { Requirement } from './requirement.ts';
import { findUnreadableSheet, hasLoadingRules, hasOwnLoads, isStyling } from './style-rules.ts';

/** Elements that load when they are inserted or moved, or stop loading when they are removed. */
const EMBEDDED = 'iframe,frame,object,embed,video,audio,link,style';
/** Rules for links of the page by which the browser loads a page before the visitor clicks. */
const PREFETCHING = /"(immediate|eager|moderate)"/;

const keepsStandard = ({ action }: Experience): boolean => action === 'before' || action === 'after';

/** Looks for a form field whose form is outside of the slot, or of the item that is moved. */
const findFormField = (slot: Element): Element | undefined =>
  queryAll('*', slot).find((element) => {
    const form: unknown = 'form' in element && element.form;
    return form instanceof Element && !(element.closest(ITEMS) ?? slot).contains(form);
  });

/** True if the browser loads pages that the page links to, by rules for links. */
const prefetchesLinks = (): boolean =>
  queryAll('script[type=speculationrules i]').some(
    ({ textContent: text }) => /"(where|document)"/.test(text) && PREFETCHING.test(text),
  );

/** The contents of the templates of a slot. */
const templateContents = (slot: Element): readonly DocumentFragment[] =>
  [...slot.children].flatMap((child) => (child instanceof HTMLTemplateElement ? child.content : []));

/** Returns copies of variants within copies of the slot and its ancestors. All are inert: nothing loads. */
function copyIntoPage(contents: readonly DocumentFragment[], slot: Element): Element {
  const { ownerDocument = document } = contents[0] ?? {};
  const found = ownerDocument.importNode(slot, false);
  for (const content of contents) found.append(content.cloneNode(true));
  let copy = found;
  for (let parent = slot.parentElement; parent; parent = parent.parentElement) {
    const shell = ownerDocument.importNode(parent, false);
    shell.append(copy);
    copy = shell;
  }
  return found;
}

const hasForms = (): boolean => !!root.querySelector('form');

/** The message of a requirement that the slot can never meet with its present markup. */
const never = (message: string): Requirement => ({ message });

/** Returns what the standard content of a slot must be like. */
function contentRequirements(slot: Element, changing: readonly Experience[]): readonly Requirement[] {
  const { localName: embedded } = changing.every(keepsStandard) ? {} : (slot.querySelector(EMBEDDED) ?? {});
  const field = oncePerUpdate(hasForms) ? findFormField(slot)?.localName : undefined;
  return [
    ...(embedded ? [never(`The slot contains <${embedded}>, which would load for some visitors only.`)] : []),
    ...(field
      ? [never(`The slot contains <${field}> of a form around it, so the form would depend on the profile.`)]
      : []),
  ];
}

/** Returns what the standard content, the row and the style sheets of a slot must be like. */
export function slotRequirements(slot: Element, experiences: readonly Experience[]): readonly Requirement[] {
  const changing = experiences.filter((experience) => !changesRoot(experience));
  if (!changing.length) return [];
  const contents = changing.some(insertsVariant) ? templateContents(slot) : [];
  const hasLinks = [slot, ...contents].some((part) => part.querySelector('a[href]'));
  let copy: Element | undefined;
  const variantsHaveOwnLoads = () => {
    // Most pages have few such rules, and many have none.
    if (!contents.length || !hasLoadingRules()) return false;
    copy ??= copyIntoPage(contents, slot);
    return hasOwnLoads(copy, false);
  };
  return [
    ...contentRequirements(slot, changing),
    {
      message: 'The page prefetches links by speculation rules. Use "eagerness": "conservative".',
      isMet: () => !hasLinks || !oncePerUpdate(prefetchesLinks),
    },
    {
      get message() {
        return `The style sheet ${findUnreadableSheet()} cannot be checked. Add \`crossorigin\` to its link.`;
      },
      isMet: () => !contents.length || !oncePerUpdate(findUnreadableSheet),
    },
    {
      message:
        'A style sheet of the page loads something for its content only. Show it elsewhere on the page.',
      isMet: () =>
        (document.readyState === 'complete' || !oncePerUpdate(isStyling)) &&
        !hasOwnLoads(slot, true) &&
        !variantsHaveOwnLoads(),
    },
  ];
}
