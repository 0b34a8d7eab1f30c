/** Collects the categories and brands of a page: attributes, microdata, breadcrumbs, JSON-LD, and pushes in its scripts. */
import { parseTolerantly } from '@tactful/core/internal';
import { parse } from 'parse5';
import type { Place } from '../json-source.ts';
import { attributeOf, type Element, elementsIn, placeOf } from '../lint/read-page.ts';
import { distinctValues, type FoundValue, type NamedValue, namedValue } from './named-value.ts';
import { kindOfKey, valuesInJson } from './structured-data.ts';

const textOf = (element: Element): string =>
  element.childNodes
    .map((child) => ('value' in child ? child.value : 'tagName' in child ? textOf(child) : ''))
    .join('')
    .trim();

const inAttributes = (element: Element): readonly FoundValue[] =>
  (['category', 'brand'] as const).flatMap((name): readonly FoundValue[] => {
    const attribute = `data-tactful-${name}`;
    const value = attributeOf(element, attribute);
    return value ? [[name === 'brand' ? 'brands' : 'categories', value, placeOf(element, attribute)]] : [];
  });

const inMicrodata = (element: Element): readonly FoundValue[] => {
  const property = attributeOf(element, 'itemprop');
  if (property !== 'category' && property !== 'brand') return [];
  const nested = elementsIn(element).find((child) => attributeOf(child, 'itemprop') === 'name');
  const target = nested ?? element;
  const text = attributeOf(target, 'content') ?? textOf(target);
  return text ? [[property === 'brand' ? 'brands' : 'categories', text, placeOf(element)]] : [];
};

const isBreadcrumb = (element: Element): boolean =>
  /breadcrumb|brotkr|ariane|migas/i.test(
    `${attributeOf(element, 'aria-label')} ${attributeOf(element, 'class')} ${attributeOf(element, 'itemtype')}`,
  );

/** Breadcrumbs are links; the first one is the start page. */
const inBreadcrumbs = (element: Element): readonly FoundValue[] =>
  isBreadcrumb(element)
    ? elementsIn(element)
        .filter(({ tagName }) => tagName === 'a')
        .slice(1)
        .flatMap((link): readonly FoundValue[] => {
          const text = textOf(link);
          return text ? [['categories', text, placeOf(link)]] : [];
        })
    : [];

/** A key of Google's tags with its value, in a script: `item_category: 'Coats'`. */
const PUSHED =
  /["']?\b(item_category[2-5]?|item_list_name|item_brand|category|brand)["']?\s*:\s*(["'])((?:\\.|(?!\2)[^\\\n])+)\2/g;

const placeInScript = (script: Element, text: string, offset: number): Place => {
  const { line } = placeOf(script);
  const before = text.slice(0, offset);
  const newLines = before.split('\n').length - 1;
  return newLines ? { line: line + newLines, column: offset - before.lastIndexOf('\n') } : placeOf(script);
};

const inScripts = (element: Element): readonly FoundValue[] => {
  if (element.tagName !== 'script') return [];
  const text = element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
  if (/^application\/ld\+json/i.test(attributeOf(element, 'type')?.trim() ?? ''))
    return valuesInJson(parseTolerantly(text)).map(
      ([kind, value]): FoundValue => [kind, value, placeOf(element)],
    );
  if (!/dataLayer|gtag|ecommerce|items/.test(text)) return [];
  return [...text.matchAll(PUSHED)].flatMap(
    ({ 1: key = '', 3: value = '', index }): readonly FoundValue[] => {
      const kind = kindOfKey(key);
      return kind ? [[kind, value.replace(/\\(.)/g, '$1'), placeInScript(element, text, index)]] : [];
    },
  );
};

const FINDERS = [inAttributes, inMicrodata, inBreadcrumbs, inScripts];

/** Returns the distinct categories and brands of a page. Never throws. */
export const collectPage = (file: string, html: string): readonly NamedValue[] => {
  const elements = elementsIn(parse(html, { sourceCodeLocationInfo: true }));
  const root = elements.find(({ tagName }) => tagName === 'html');
  const language = (root && attributeOf(root, 'lang')) || undefined;
  const found = elements.flatMap((element) => FINDERS.flatMap((find) => find(element)));
  return distinctValues(found.flatMap((value) => namedValue(value, file, language) ?? []));
};
