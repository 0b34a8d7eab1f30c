/** Reads microdata, and RDFa Lite, into the nodes that JSON-LD has. */

import type { UntypedObject } from '../../collect/untyped.ts';
import { getAttribute, queryAll, root } from '../../dom.ts';
import { SLOTS } from '../../slots/find-slots.ts';

const SCOPES = '[itemscope],[typeof]';
const PROPERTIES = '[itemprop],[property]';
/** Bounds of what is read of one page. */
const MAX_NODES = 100;
const MAX_DEPTH = 4;

const attribute = (element: Element, ...names: readonly string[]): string | null =>
  names.map((name) => getAttribute.call(element, name)).find((value) => value !== null) ?? null;

const isScope = (element: Element): boolean => element.matches(SCOPES);
const parentScope = (element: Element): Element | null => element.parentElement?.closest(SCOPES) ?? null;

/** The elements with the properties of a scope: those within it, and those that `itemref` names. */
function propertiesOf(scope: Element): readonly Element[] {
  const referenced = (attribute(scope, 'itemref') ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((id) => queryAll(`#${CSS.escape(id)}`));
  const within = [scope, ...referenced].flatMap((place) => queryAll(PROPERTIES, place));
  const own = within.filter((element) => {
    const parent = parentScope(element);
    return parent === scope || referenced.some((place) => place.contains(element) && !place.contains(parent));
  });
  return [...own, ...referenced.filter((place) => place.matches(PROPERTIES))];
}

/** The value of a property, as the specification of microdata reads it. Form fields are not read. */
function propertyValue(element: Element, depth: number): unknown {
  if (isScope(element)) return nodeOf(element, depth + 1);
  const value = attribute(element, 'content', 'href', 'src', 'datetime', 'resource');
  if (value !== null) return value;
  const isText = !element.matches('input,textarea,select,button');
  return isText ? (attribute(element, 'value') ?? element.textContent?.replace(/\s+/g, ' ').trim()) : '';
}

function nodeOf(scope: Element, depth = 0): UntypedObject {
  const node: { [name: string]: unknown } = {
    '@type': attribute(scope, 'itemtype', 'typeof') ?? '',
    '@id': attribute(scope, 'itemid', 'resource') ?? '',
  };
  if (depth > MAX_DEPTH) return node;
  for (const element of propertiesOf(scope)) {
    const names = (attribute(element, 'itemprop', 'property') ?? '').split(/\s+/);
    const value = propertyValue(element, depth);
    for (const full of names) {
      const name = full.replace(/^.*[:/]/, '');
      node[name] = name in node && node[name] ? [node[name], value].flat() : value;
    }
  }
  return node;
}

/** Creates a reader of scopes that are new. It returns the nodes that no other scope contains. */
export function createMicrodataReader(): () => readonly UntypedObject[] {
  const read = new WeakSet<Element>();
  return () =>
    queryAll(SCOPES, root)
      .filter((scope) => {
        const isNew = !read.has(scope);
        read.add(scope);
        // The content of slots depends on the profile.
        if (!isNew || scope.closest(SLOTS)) return false;
        const parent = parentScope(scope);
        const isProperty =
          scope.matches(PROPERTIES) && attribute(scope, 'itemprop', 'property') !== 'mainEntity';
        return !(parent && isProperty);
      })
      .slice(0, MAX_NODES)
      .map((scope) => nodeOf(scope));
}
