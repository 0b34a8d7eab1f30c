/** Rejects slots where exchanging or moving content would make network traffic depend on the profile. */
import type { Experience } from '@tactful/rules';
import { queryAll } from '../dom.ts';
import { changesRoot } from './action-effects.ts';
import { ITEMS } from './find-slots.ts';
import { insertsVariant } from './inserts-variant.ts';
import { isPage } from './page-addresses.ts';
import type { Requirement } from './requirement.ts';
import { findUnreadableSheet, hasOwnLoads, isStyling } from './style-rules.ts';

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

/** Returns copies of the variants of a slot within copies of its ancestors. All are inert: nothing loads. */
function copyVariants(slot: Element): Element | undefined {
  const templates = [...slot.children].filter((child) => child instanceof HTMLTemplateElement);
  const [template] = templates;
  if (!template) return undefined;
  const { ownerDocument } = template.content;
  let copy = ownerDocument.importNode(slot, false);
  for (const { content } of templates) copy.append(content.cloneNode(true));
  const found = copy;
  for (let parent = slot.parentElement; parent; parent = parent.parentElement) {
    const shell = ownerDocument.importNode(parent, false);
    shell.append(copy);
    copy = shell;
  }
  return found;
}

/** Returns what the standard content, the row and the style sheets of a slot must be like. */
export function slotRequirements(slot: Element, experiences: readonly Experience[]): readonly Requirement[] {
  const changing = experiences.filter((experience) => !changesRoot(experience));
  if (!changing.length) return [];
  const { localName: embedded } = changing.every(keepsStandard) ? {} : (slot.querySelector(EMBEDDED) ?? {});
  const field = findFormField(slot)?.localName;
  const copy = changing.some(insertsVariant) ? copyVariants(slot) : undefined;
  const hasLinks = !!slot.querySelector('a[href]') || !!copy?.querySelector('a[href]');
  return [
    ...(embedded
      ? [{ message: `The slot contains <${embedded}>, which would load for some visitors only.` }]
      : []),
    ...(field
      ? [
          {
            message: `The slot contains <${field}> of a form around it, so the form would depend on the profile.`,
          },
        ]
      : []),
    {
      message: 'The page prefetches links by speculation rules. Use "eagerness": "conservative".',
      isMet: () => !hasLinks || !isPage(prefetchesLinks),
    },
    {
      message: `The style sheet ${findUnreadableSheet()} cannot be checked. Add \`crossorigin\` to its link.`,
      isMet: () => !copy || !findUnreadableSheet(),
    },
    {
      message:
        'A style sheet of the page loads something for its content only. Show it elsewhere on the page.',
      isMet: () =>
        (document.readyState === 'complete' || !isPage(isStyling)) &&
        !hasOwnLoads(slot, true) &&
        !(copy && hasOwnLoads(copy, false)),
    },
  ];
}
